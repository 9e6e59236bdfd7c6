package io.beautysalon.contracts.booking;

import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.FactType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A booking was cancelled; says what the salon may keep. */
@FactType(
        aggregate = "booking",
        fact = "cancelled",
        meaning = "A booking was cancelled; says what the salon may keep.",
        consumers = {"billing: refund, fee or void towards what may be kept"})
public record BookingCancelled(
        UUID salonId,
        UUID bookingId,
        Instant occurredAt,
        Actor actor,
        Initiator initiator,
        @Nullable String reason,
        Settlement settlement)
        implements BookingEvent {

    @Override
    public UUID aggregateId() {
        return bookingId;
    }
}
