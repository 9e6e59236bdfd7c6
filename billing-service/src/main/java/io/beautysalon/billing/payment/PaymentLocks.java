package io.beautysalon.billing.payment;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The lock under which a booking's money moves. It is the booking's and not the payment's: what may
 * be kept spreads over all payments, so two of them must never be decided at once. Whoever settles
 * an operation holds its row first; nobody who holds a booking's lock waits for such a row.
 */
@Component
class PaymentLocks {

    private final Payments payments;
    private final JdbcClient jdbc;
    private final Clock clock;

    PaymentLocks(Payments payments, JdbcClient jdbc, Clock clock) {
        this.payments = payments;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Holds it until the caller's transaction ends. */
    void lock(UUID booking) {
        var ignored =
                jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended(?, 5))")
                        .param(booking.toString())
                        .query(Integer.class)
                        .single();
    }

    Optional<Payment> payment(UUID id) {
        return bookingOf("select booking_id from payment where id = ?", id)
                .flatMap(booking -> payments.locked(id));
    }

    Optional<Payment> paymentOf(String intent) {
        return bookingOf("select booking_id from payment where intent = ?", intent)
                .flatMap(booking -> payments.lockedByIntent(intent));
    }

    /** Somebody is looking at it, at Stripe: nobody else needs to for a while. */
    void seen(Payment payment) {
        var ignored =
                jdbc.sql("update payment set seen_at = ? where id = ?")
                        .param(Timestamp.from(clock.instant()))
                        .param(payment.id())
                        .update();
    }

    private Optional<UUID> bookingOf(String sql, Object param) {
        var booking = jdbc.sql(sql).param(param).query(UUID.class).optional();
        booking.ifPresent(this::lock);
        return booking;
    }
}
