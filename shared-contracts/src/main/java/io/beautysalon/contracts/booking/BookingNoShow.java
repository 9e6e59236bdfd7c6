package io.beautysalon.contracts.booking;

import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.FactType;
import java.time.Instant;
import java.util.UUID;

/** The client did not come; says what the salon may keep. */
@FactType(
        aggregate = "booking",
        fact = "no-show",
        meaning = "The client did not come; says what the salon may keep.",
        consumers = {"billing: fee from captured money first, the rest off-session"})
public record BookingNoShow(
        UUID salonId,
        UUID bookingId,
        Instant occurredAt,
        Actor actor,
        Settlement settlement,
        Instant markedAt)
        implements BookingEvent {

    @Override
    public UUID aggregateId() {
        return bookingId;
    }
}
