package io.beautysalon.contracts.booking;

import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.FactType;
import java.time.Instant;
import java.util.UUID;

/**
 * A running visit takes longer.
 *
 * @param overbooked whether the longer time overlaps another booking on purpose
 */
@FactType(
        aggregate = "booking",
        fact = "extended",
        meaning = "A running visit takes longer.",
        consumers = {"webhooks: the visit's new end"})
public record BookingExtended(
        UUID salonId,
        UUID bookingId,
        Instant occurredAt,
        Actor actor,
        Instant end,
        boolean overbooked)
        implements BookingEvent {

    @Override
    public UUID aggregateId() {
        return bookingId;
    }
}
