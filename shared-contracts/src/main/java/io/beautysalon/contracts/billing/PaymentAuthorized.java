package io.beautysalon.contracts.billing;

import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.FactType;
import io.beautysalon.contracts.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The card holds the amount; nothing is taken yet. */
@FactType(
        aggregate = "payment",
        fact = "authorized",
        meaning = "The card holds the amount; nothing is taken yet.",
        consumers = {"booking: confirms"})
public record PaymentAuthorized(
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
        Money amount,
        @Nullable Instant captureBefore)
        implements PaymentEvent {

    @Override
    public UUID aggregateId() {
        return paymentId;
    }
}
