package io.beautysalon.contracts.billing;

import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.FactType;
import io.beautysalon.contracts.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An authorisation was given up shortly before it ran out; nothing was taken. */
@FactType(
        aggregate = "payment",
        fact = "lapsed",
        meaning = "An authorisation was given up shortly before it ran out; nothing was taken.",
        consumers = {"booking: paid amount falls; flag for the desk to decide"})
public record PaymentLapsed(
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
        Money amount)
        implements PaymentEvent {

    @Override
    public UUID aggregateId() {
        return paymentId;
    }
}
