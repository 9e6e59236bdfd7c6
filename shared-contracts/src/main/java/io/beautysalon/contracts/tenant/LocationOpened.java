package io.beautysalon.contracts.tenant;

import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.FactType;
import java.time.Instant;
import java.util.UUID;

/** A location was opened; its zone never changes. */
@FactType(
        aggregate = "location",
        fact = "opened",
        meaning = "A location was opened; its zone never changes.",
        consumers = {"booking: read copy", "billing: zone of the day's closing"})
public record LocationOpened(
        UUID salonId,
        UUID locationId,
        Instant occurredAt,
        Actor actor,
        String name,
        String zone,
        String country,
        String currency)
        implements TenantEvent {

    @Override
    public UUID aggregateId() {
        return locationId;
    }
}
