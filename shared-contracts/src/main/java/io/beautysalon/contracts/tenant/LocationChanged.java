package io.beautysalon.contracts.tenant;

import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.FactType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A location's profile changed; carries its full state.
 *
 * @param zone IANA, as it was opened
 * @param changed names of the fields that differ
 */
@FactType(
        aggregate = "location",
        fact = "changed",
        meaning = "A location's profile changed; carries its full state.",
        consumers = {"booking: read copy, the calendar's name"})
public record LocationChanged(
        UUID salonId,
        UUID locationId,
        Instant occurredAt,
        Actor actor,
        String name,
        String zone,
        String country,
        String currency,
        List<String> changed)
        implements TenantEvent {

    @Override
    public UUID aggregateId() {
        return locationId;
    }
}
