package io.beautysalon.contracts.booking;

import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.FactType;
import java.time.Instant;
import java.util.UUID;

/** The client is there. */
@FactType(
        aggregate = "booking",
        fact = "checked-in",
        meaning = "The client is there.",
        consumers = {"billing: the bill may be closed"})
public record BookingCheckedIn(
        UUID salonId, UUID bookingId, Instant occurredAt, Actor actor, Instant actualStart)
        implements BookingEvent {

    @Override
    public UUID aggregateId() {
        return bookingId;
    }
}
