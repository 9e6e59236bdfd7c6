package io.beautysalon.contracts.billing;

import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.FactType;
import io.beautysalon.contracts.Money;
import io.beautysalon.contracts.booking.CaptureMode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A payment waits for the client. */
@FactType(
        aggregate = "payment",
        fact = "requested",
        meaning = "A payment waits for the client.",
        consumers = {"booking: payment status"})
public record PaymentRequested(
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
        CaptureMode captureMode,
        @Nullable Instant expiresAt)
        implements PaymentEvent {

    @Override
    public UUID aggregateId() {
        return paymentId;
    }
}
