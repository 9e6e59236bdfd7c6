package io.beautysalon.contracts.booking;

import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.FactType;
import java.time.Instant;
import java.util.UUID;

/** Guests need the new link; older ones are dead. */
@FactType(
        aggregate = "booking",
        fact = "manage-link-rotated",
        meaning = "Guests need the new link; older ones are dead.",
        consumers = {"billing: refuses older guest tokens"})
public record BookingManageLinkRotated(
        UUID salonId, UUID bookingId, Instant occurredAt, Actor actor, int generation)
        implements BookingEvent {

    @Override
    public UUID aggregateId() {
        return bookingId;
    }
}
