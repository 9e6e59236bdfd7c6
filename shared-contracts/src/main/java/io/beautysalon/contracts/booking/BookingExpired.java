package io.beautysalon.contracts.booking;

import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.FactType;
import java.time.Instant;
import java.util.UUID;

/** An unpaid hold ended; its time is free again. */
@FactType(
        aggregate = "booking",
        fact = "expired",
        meaning = "An unpaid hold ended; its time is free again.",
        consumers = {"billing: cancels the payment while nobody has paid"})
public record BookingExpired(
        UUID salonId, UUID bookingId, Instant occurredAt, Actor actor, CollectMode collectMode)
        implements BookingEvent {

    @Override
    public UUID aggregateId() {
        return bookingId;
    }
}
