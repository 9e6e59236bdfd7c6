package io.beautysalon.contracts.booking;

import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.FactType;
import io.beautysalon.contracts.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The visit is done. */
@FactType(
        aggregate = "booking",
        fact = "completed",
        meaning = "The visit is done.",
        consumers = {"billing: the bill is due"})
public record BookingCompleted(
        UUID salonId,
        UUID bookingId,
        Instant occurredAt,
        Actor actor,
        Instant actualEnd,
        List<Line> lines,
        Money total)
        implements BookingEvent {

    @Override
    public UUID aggregateId() {
        return bookingId;
    }
}
