package io.beautysalon.booking.allocation;

import static io.beautysalon.booking.ASalon.key;
import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.booking.WithASalon;
import io.beautysalon.starter.tenancy.TenantContext;
import io.beautysalon.testsupport.http.Api.Answer;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class CalendarLocksIT extends WithASalon {

    private final CalendarLocks locks;
    private final TransactionTemplate transaction;

    @Autowired
    CalendarLocksIT(CalendarLocks locks, TransactionTemplate transaction) {
        this.locks = locks;
        this.transaction = transaction;
    }

    @Test
    void whoWaitsTooLongForASubjectHearsThatItIsBusy() throws Exception {
        var variant = salon.cut(null);
        var staff = salon.stylist(variant);

        var answer = whileLocked(() -> locks.subjects(List.of(staff)), variant);

        assertThat(answer.slug()).isEqualTo("time-busy");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.header("Retry-After")).isEqualTo("1");
    }

    @Test
    void aChangeOfHoursIsAloneInTheLocation() throws Exception {
        var variant = salon.cut(null);
        salon.stylist(variant);

        assertThat(whileLocked(() -> locks.own(salon.location), variant).slug())
                .isEqualTo("time-busy");
    }

    @Test
    void noLocksAreNoStatement() {
        TenantContext.run(salon.id, () -> locks.subjects(List.of()));
    }

    private Answer whileLocked(Runnable lock, UUID variant) throws Exception {
        var locked = new CountDownLatch(1);
        var answered = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.submit(() ->
                    TenantContext.call(
                            salon.id,
                            () ->
                                    transaction.execute(status -> {
                                        lock.run();
                                        locked.countDown();
                                        return await(answered);
                                    })));
            locked.await();
            var answer =
                    salon.visitor(UUID.randomUUID())
                            .header("Idempotency-Key", key())
                            .post(
                                    salon.path("/bookings"),
                                    salon.wish(variant, "2027-03-03T10:00:00+01:00", null));
            answered.countDown();
            return answer;
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
