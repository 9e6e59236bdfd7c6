package io.beautysalon.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.contracts.Topics;
import io.beautysalon.contracts.booking.BookingConfirmed;
import io.beautysalon.contracts.catalog.FactCodec;
import io.beautysalon.localstack.Http;
import io.beautysalon.localstack.Salon;
import io.beautysalon.localstack.Topology;
import io.beautysalon.testsupport.events.EventProbe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Neither logs nor events name a person or hold anything that opens a door. */
class NothingLeaksIT {

    /** Stripe's keys and webhook secrets, tokens, Vault's tokens, client secrets. */
    private static final Pattern SECRETS =
            Pattern.compile(
                    "[sr]k_(live|test)_|whsec_|eyJ[A-Za-z0-9_-]{10}|hvs\\.|\\bs\\.[A-Za-z0-9]{24}|_secret_[A-Za-z0-9]");

    private static final String NAME = "Leonore Zwiebelfisch";
    private static final String EMAIL = "leonore.zwiebelfisch@example.com";
    private static final String PHONE = "+4915112345678";
    private static final Pattern PERSON =
            Pattern.compile("(?i)zwiebelfisch|15112345678|[a-z0-9.]+@example\\.com");

    @Test
    void notInTheLogsAndNotInTheEvents() {
        var owner = Suite.PEOPLE.signUpWithSecondFactor("owner");
        var salon = Suite.openSalon(owner);
        var client = Suite.PEOPLE.signUp("client");
        try (var probe =
                new EventProbe(
                        Suite.stack().infrastructure(),
                        Topics.TENANT,
                        Topics.BOOKING,
                        Topics.BILLING)) {
            var booking = bookAndPay(client, salon);
            var refused =
                    Salon.keyed(client)
                            .attempt(salon.root() + "/bookings", Map.of("contact", NAME));
            var confirmed =
                    probe.await(
                            BookingConfirmed.class,
                            fact -> fact.bookingId().toString().equals(Suite.idOf(booking)));

            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.json().toString()).doesNotContain(NAME);
            assertThat(probe.of(confirmed.bookingId()))
                    .allSatisfy(seen -> clean(FactCodec.encode(seen.fact())))
                    .allSatisfy(seen -> clean(seen.envelope().headers().toString()));
        }
        assertThat(lines()).isNotEmpty().allSatisfy(NothingLeaksIT::clean);
    }

    @Test
    void everyLineOfALogIsAnObject() {
        var json = JsonMapper.shared();
        Suite.stack();

        assertThat(lines().filter(line -> !isOfTheJavaRuntime(line)))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(json.readTree(line).isObject()).isTrue());
    }

    private static String bookAndPay(Http client, Salon salon) {
        var request =
                Map.of(
                        "locationId", salon.location(),
                        "start", Suite.starts(client, salon, 4).getFirst(),
                        "items", List.of(Map.of("variantId", salon.variant())),
                        "contact", Map.of("name", NAME, "email", EMAIL, "phone", PHONE));
        var held = Salon.keyed(client).post(salon.root() + "/bookings", request);
        var booking = salon.root() + "/bookings/" + held.at("/id");
        Suite.pay(client, booking);
        Suite.awaitStatus(client, booking, "CONFIRMED");
        return booking;
    }

    private static Stream<String> lines() {
        return Topology.SERVICES.stream()
                .flatMap(service -> {
                    try {
                        return Files.readAllLines(Suite.stack().log(service.name())).stream();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    /** The virtual machine writes its warnings before there is a logger. */
    private static boolean isOfTheJavaRuntime(String line) {
        return line.startsWith("OpenJDK ") || line.startsWith("WARNING: ");
    }

    private static void clean(byte[] text) {
        clean(new String(text, StandardCharsets.UTF_8));
    }

    private static void clean(String text) {
        assertThat(text).doesNotContainPattern(SECRETS).doesNotContainPattern(PERSON);
    }
}
