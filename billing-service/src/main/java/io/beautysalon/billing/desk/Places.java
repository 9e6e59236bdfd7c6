package io.beautysalon.billing.desk;

import io.beautysalon.contracts.access.AccessDecision;
import io.beautysalon.contracts.access.Scope;
import io.beautysalon.starter.security.Caller;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where the caller may see payments. */
final class Places {

    private Places() {}

    /** The locations; empty for all of them. */
    static List<UUID> ofCaller() {
        var names =
                Caller.current().scopes().entrySet().stream()
                        .filter(held -> held.getValue().contains(Scope.PAYMENTS_READ))
                        .map(Map.Entry::getKey)
                        .toList();
        return names.contains(AccessDecision.EVERY_LOCATION)
                ? List.of()
                : names.stream().map(UUID::fromString).toList();
    }
}
