package io.beautysalon.contracts.billing;

import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.FactType;
import io.beautysalon.contracts.access.Stage;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a salon's plan gives it changed; carries the full state.
 *
 * @param features names of what the plan includes
 * @param validFrom since when it holds
 */
@FactType(
        aggregate = "entitlement",
        fact = "changed",
        meaning = "What a salon's plan gives it changed; carries the full state.",
        consumers = {
            "tenant: access decisions (the strictest of status and stage wins), limit of locations",
            "booking: limit of staff"
        })
public record EntitlementChanged(
        UUID salonId,
        UUID entitlementId,
        Instant occurredAt,
        Actor actor,
        String plan,
        Stage stage,
        List<String> features,
        EntitlementLimits limits,
        Instant validFrom)
        implements BillingEvent {

    @Override
    public UUID aggregateId() {
        return entitlementId;
    }
}
