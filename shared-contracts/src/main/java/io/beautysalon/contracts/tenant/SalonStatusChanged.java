package io.beautysalon.contracts.tenant;

import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.FactType;
import java.time.Instant;
import java.util.UUID;

/**
 * A salon may do less than before, or everything again.
 *
 * @param cause who or what decided it
 */
@FactType(
        aggregate = "salon",
        fact = "status-changed",
        meaning = "A salon may do less than before, or everything again.",
        consumers = {
            "booking: refuses new bookings",
            "billing: no new charges; refunds and webhooks go on"
        })
public record SalonStatusChanged(
        UUID salonId,
        Instant occurredAt,
        Actor actor,
        SalonStatus from,
        SalonStatus to,
        SalonStatusCause cause)
        implements TenantEvent {

    @Override
    public UUID aggregateId() {
        return salonId;
    }
}
