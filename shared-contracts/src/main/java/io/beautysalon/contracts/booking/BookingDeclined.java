package io.beautysalon.contracts.booking;

import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.FactType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The salon said no to a requested time, or nothing before the deadline. */
@FactType(
        aggregate = "booking",
        fact = "declined",
        meaning = "The salon said no to a requested time, or nothing before the deadline.",
        consumers = {"billing: cancels what is open, keeps nothing"})
public record BookingDeclined(
        UUID salonId,
        UUID bookingId,
        Instant occurredAt,
        Actor actor,
        @Nullable String reason,
        DeclineCause cause)
        implements BookingEvent {

    @Override
    public UUID aggregateId() {
        return bookingId;
    }
}
