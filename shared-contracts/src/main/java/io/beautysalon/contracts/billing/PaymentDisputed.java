package io.beautysalon.contracts.billing;

import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.FactType;
import io.beautysalon.contracts.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The client's bank disputes a payment, or asks about it. */
@FactType(
        aggregate = "payment",
        fact = "disputed",
        meaning = "The client's bank disputes a payment, or asks about it.",
        consumers = {"booking: flags booking and client"})
public record PaymentDisputed(
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
        Money amount,
        String reason,
        boolean fundsWithdrawn)
        implements PaymentEvent {

    @Override
    public UUID aggregateId() {
        return paymentId;
    }
}
