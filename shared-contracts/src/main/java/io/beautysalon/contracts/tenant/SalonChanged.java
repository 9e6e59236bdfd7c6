package io.beautysalon.contracts.tenant;

import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.FactType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A salon's profile changed; carries its full state. */
@FactType(
        aggregate = "salon",
        fact = "changed",
        meaning = "A salon's profile changed; carries its full state.",
        consumers = {"booking: slug, locale", "billing: name on the statement"})
public record SalonChanged(
        UUID salonId,
        Instant occurredAt,
        Actor actor,
        String slug,
        String name,
        String country,
        String currency,
        String zone,
        String locale,
        SalonStatus status,
        List<String> changed)
        implements TenantEvent {

    @Override
    public UUID aggregateId() {
        return salonId;
    }
}
