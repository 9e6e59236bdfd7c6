package io.beautysalon.contracts.booking;

import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.FactType;
import io.beautysalon.contracts.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Part of a visit was called off.
 *
 * @param lineIds the lines that were called off
 * @param lines those that are left
 * @param total the price of those that are left
 * @param settlement what may be kept of the money so far
 */
@FactType(
        aggregate = "booking",
        fact = "lines-cancelled",
        meaning = "Part of a visit was called off.",
        consumers = {"billing: bill's lines, refund or void towards what may be kept"})
public record BookingLinesCancelled(
        UUID salonId,
        UUID bookingId,
        Instant occurredAt,
        Actor actor,
        List<UUID> lineIds,
        List<Line> lines,
        Money total,
        Settlement settlement)
        implements BookingEvent {

    @Override
    public UUID aggregateId() {
        return bookingId;
    }
}
