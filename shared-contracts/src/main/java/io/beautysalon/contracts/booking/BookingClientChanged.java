package io.beautysalon.contracts.booking;

import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.FactType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A booking belongs to another client card or user. */
@FactType(
        aggregate = "booking",
        fact = "client-changed",
        meaning = "A booking belongs to another client card or user.",
        consumers = {"billing: payments, cards and self follow the client"})
public record BookingClientChanged(
        UUID salonId,
        UUID bookingId,
        Instant occurredAt,
        Actor actor,
        @Nullable UUID clientId,
        @Nullable UUID ownerUserId)
        implements BookingEvent {

    @Override
    public UUID aggregateId() {
        return bookingId;
    }
}
