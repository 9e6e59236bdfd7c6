package io.beautysalon.contracts.billing;

import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.FactType;
import io.beautysalon.contracts.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An attempt to pay failed; the payment itself still waits. */
@FactType(
        aggregate = "payment",
        fact = "failed",
        meaning = "An attempt to pay failed; the payment itself still waits.",
        consumers = {"booking: payment status; a fee stays owed"})
public record PaymentFailed(
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
        DeclineClass declineClass,
        int attempt)
        implements PaymentEvent {

    @Override
    public UUID aggregateId() {
        return paymentId;
    }
}
