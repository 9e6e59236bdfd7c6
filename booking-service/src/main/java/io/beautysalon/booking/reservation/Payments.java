package io.beautysalon.booking.reservation;

import io.beautysalon.contracts.Money;
import io.beautysalon.contracts.billing.PaymentActionRequired;
import io.beautysalon.contracts.billing.PaymentAuthorized;
import io.beautysalon.contracts.billing.PaymentCancelled;
import io.beautysalon.contracts.billing.PaymentCaptured;
import io.beautysalon.contracts.billing.PaymentDisputeClosed;
import io.beautysalon.contracts.billing.PaymentDisputed;
import io.beautysalon.contracts.billing.PaymentEvent;
import io.beautysalon.contracts.billing.PaymentFailed;
import io.beautysalon.contracts.billing.PaymentLapsed;
import io.beautysalon.contracts.billing.PaymentRefundFailed;
import io.beautysalon.contracts.billing.PaymentRefunded;
import io.beautysalon.contracts.billing.PaymentRequested;
import io.beautysalon.contracts.billing.PaymentWaived;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The copy of what billing tells about a booking's payments. */
@Repository
class Payments {

    private final JdbcClient jdbc;

    Payments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void note(UUID booking, PaymentEvent fact) {
        jdbc.sql(
                        """
                        insert into booking_payment as p
                            (payment_id, booking_id, status, captured, refunded, revision)
                        values (?, ?, ?, ?, ?, 1)
                        on conflict (tenant_id, payment_id) do update set status = excluded.status,
                            captured = excluded.captured, refunded = excluded.refunded,
                            revision = p.revision + 1\
                        """)
                .params(
                        fact.paymentId(),
                        booking,
                        status(fact),
                        fact.capturedTotal().amount(),
                        fact.refundedTotal().amount())
                .update();
    }

    /** What has been paid for a booking so far, refunds taken off. */
    Money paid(Booking booking) {
        long paid =
                jdbc.sql(
                                """
                                select coalesce(sum(captured - refunded), 0)::bigint from booking_payment
                                where booking_id = ?\
                                """)
                        .param(booking.id())
                        .query(Long.class)
                        .single();
        return booking.money(Math.max(0, paid));
    }

    /** Whether somebody was told that the payment has no place. */
    boolean isUnplaced(UUID payment) {
        return jdbc.sql("select unplaced from booking_payment where payment_id = ?")
                .param(payment)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void markUnplaced(UUID payment) {
        jdbc.sql("update booking_payment set unplaced = true where payment_id = ?")
                .param(payment)
                .update();
    }

    private static String status(PaymentEvent fact) {
        return switch (fact) {
            case PaymentRequested ignored -> "REQUESTED";
            case PaymentWaived ignored -> "WAIVED";
            case PaymentAuthorized ignored -> "AUTHORIZED";
            case PaymentCaptured ignored -> "CAPTURED";
            case PaymentCancelled ignored -> "CANCELLED";
            case PaymentRefunded ignored -> "REFUNDED";
            case PaymentActionRequired ignored -> "ACTION_REQUIRED";
            case PaymentFailed ignored -> "FAILED";
            case PaymentLapsed ignored -> "LAPSED";
            case PaymentRefundFailed ignored -> "REFUND_FAILED";
            case PaymentDisputed ignored -> "DISPUTED";
            case PaymentDisputeClosed ignored -> "DISPUTE_CLOSED";
        };
    }
}
