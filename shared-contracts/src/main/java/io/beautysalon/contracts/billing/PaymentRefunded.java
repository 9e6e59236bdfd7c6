package io.beautysalon.contracts.billing;

import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.FactType;
import io.beautysalon.contracts.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Money went back. */
@FactType(
        aggregate = "payment",
        fact = "refunded",
        meaning = "Money went back.",
        consumers = {"booking: paid amount; the unplaced payment is done"})
public record PaymentRefunded(
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
        List<UUID> lineIds,
        @Nullable Money feeRefunded)
        implements PaymentEvent {

    @Override
    public UUID aggregateId() {
        return paymentId;
    }
}
