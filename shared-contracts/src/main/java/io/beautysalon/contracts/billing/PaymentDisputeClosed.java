package io.beautysalon.contracts.billing;

import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.FactType;
import io.beautysalon.contracts.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A dispute or an inquiry ended. */
@FactType(
        aggregate = "payment",
        fact = "dispute-closed",
        meaning = "A dispute or an inquiry ended.",
        consumers = {"booking: takes the flag away or keeps it"})
public record PaymentDisputeClosed(
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
        UUID disputeId,
        DisputeOutcome outcome)
        implements PaymentEvent {

    @Override
    public UUID aggregateId() {
        return paymentId;
    }
}
