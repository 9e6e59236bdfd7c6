package io.beautysalon.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.localstack.Http;
import io.beautysalon.localstack.Salon;
import io.beautysalon.testsupport.infra.EmbeddedInfrastructure;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ParallelBookingsIT {

    private static final int USERS = 100;

    @Test
    void oneOfAHundredUsersGetsATimeAndTheOthersHearOfAlternatives() throws Exception {
        Suite.stack();
        var salon = Suite.openSalon(Suite.PEOPLE.signUpWithSecondFactor("owner"));
        var users = new ArrayList<Http>();
        for (var i = 0; i < USERS; i++) {
            users.add(Suite.PEOPLE.signUp("client" + i));
        }
        var start = Suite.starts(users.getFirst(), salon, 4).getFirst();

        var answers = allAtOnce(users, salon, start);

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(answer -> {
                    assertThat(answer.status()).isEqualTo(409);
                    assertThat(answer.at("/type")).matches(".*/(time-taken|time-busy)");
                });
        assertThat(answers)
                .filteredOn(answer -> answer.at("/type").endsWith("/time-taken"))
                .allSatisfy(answer ->
                        assertThat(answer.json().at("/alternatives").size()).isBetween(1, 3));
        assertThat(serverLog())
                .anyMatch(line -> line.contains("ready to accept connections"))
                .noneMatch(line -> line.contains("deadlock"));
    }

    private static List<Http.Answer> allAtOnce(List<Http> users, Salon salon, String start)
            throws Exception {
        var go = new CountDownLatch(1);
        var running = new ArrayList<Future<Http.Answer>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var user : users) {
                running.add(
                        threads.submit(() -> {
                            go.await();
                            return Salon.keyed(user)
                                    .attempt(
                                            salon.root() + "/bookings",
                                            Suite.booking(salon, start));
                        }));
            }
            go.countDown();
            var answers = new ArrayList<Http.Answer>();
            for (var each : running) {
                answers.add(each.get());
            }
            return answers;
        }
    }

    private static List<String> serverLog() throws IOException {
        return Files.readAllLines(
                Suite.stack()
                        .infrastructure()
                        .folder()
                        .resolve(EmbeddedInfrastructure.POSTGRES_LOG));
    }
}
