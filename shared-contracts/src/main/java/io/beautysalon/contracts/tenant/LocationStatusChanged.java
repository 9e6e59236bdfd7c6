package io.beautysalon.contracts.tenant;

import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.FactType;
import java.time.Instant;
import java.util.UUID;

/** A location takes no new bookings, is closed, or is open again. */
@FactType(
        aggregate = "location",
        fact = "status-changed",
        meaning = "A location takes no new bookings, is closed, or is open again.",
        consumers = {"booking: refuses new bookings", "billing: seats"})
public record LocationStatusChanged(
        UUID salonId,
        UUID locationId,
        Instant occurredAt,
        Actor actor,
        LocationStatus from,
        LocationStatus to)
        implements TenantEvent {

    @Override
    public UUID aggregateId() {
        return locationId;
    }
}
