package io.beautysalon.contracts.tenant;

import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.FactType;
import java.time.Instant;
import java.util.UUID;

/** A salon was registered. */
@FactType(
        aggregate = "salon",
        fact = "registered",
        meaning = "A salon was registered.",
        consumers = {"booking: read copy, default settings and policy", "billing: account row"})
public record SalonRegistered(
        UUID salonId,
        Instant occurredAt,
        Actor actor,
        String slug,
        String name,
        String country,
        String currency,
        String zone,
        String locale,
        SalonStatus status)
        implements TenantEvent {

    @Override
    public UUID aggregateId() {
        return salonId;
    }
}
