package io.beautysalon.contracts.billing;

import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.FactType;
import io.beautysalon.contracts.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A refund came back: the client's bank did not take it. */
@FactType(
        aggregate = "payment",
        fact = "refund-failed",
        meaning = "A refund came back: the client's bank did not take it.",
        consumers = {"booking: flags the desk"})
public record PaymentRefundFailed(
        UUID salonId,
        UUID paymentId,
        Instant occurredAt,
        Actor actor,
        @Nullable UUID bookingId,
        @Nullable UUID clientId,
        PaymentKind kind,
        PaymentMethod method,
        Money capturedTotal,
        Money refundedTotal,
        UUID refundId,
        Money amount,
        RefundFailedCause cause)
        implements PaymentEvent {

    @Override
    public UUID aggregateId() {
        return paymentId;
    }
}
