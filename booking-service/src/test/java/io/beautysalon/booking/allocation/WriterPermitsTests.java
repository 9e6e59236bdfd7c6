package io.beautysalon.booking.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.beautysalon.starter.problem.ProblemException;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class WriterPermitsTests {

    private final WriterPermits permits = new WriterPermits();
    private final UUID location = UUID.randomUUID();

    @Test
    void theNinthWriterOfALocationHearsThatItIsBusy() throws Exception {
        var inside = new CountDownLatch(WriterPermits.WRITERS);
        var leave = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writers = new ArrayList<Future<Boolean>>();
            for (int i = 0; i < WriterPermits.WRITERS; i++) {
                writers.add(
                        threads.submit(() -> permits.write(location, () -> wait(inside, leave))));
            }
            inside.await();

            assertThatThrownBy(() -> permits.write(location, () -> true))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            e -> {
                                assertThat(e.problem()).isEqualTo(AllocationProblem.TIME_BUSY);
                                assertThat(e.retryAfter()).isNotNull();
                            });
            assertThat(permits.write(UUID.randomUUID(), () -> true)).isTrue();
            leave.countDown();
            for (var writer : writers) {
                assertThat(writer.get()).isTrue();
            }
        }
        assertThat(permits.write(location, () -> true)).isTrue();
    }

    @Test
    void anInterruptedWriterGivesUp() throws Exception {
        var inside = new CountDownLatch(WriterPermits.WRITERS);
        var leave = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < WriterPermits.WRITERS; i++) {
                threads.submit(() -> permits.write(location, () -> wait(inside, leave)));
            }
            inside.await();
            var late =
                    threads.submit(() -> {
                        Thread.currentThread().interrupt();
                        return permits.write(location, () -> true);
                    });

            assertThatThrownBy(late::get).hasRootCauseInstanceOf(ProblemException.class);
            leave.countDown();
        }
    }

    private static boolean wait(CountDownLatch inside, CountDownLatch leave) {
        inside.countDown();
        try {
            leave.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
