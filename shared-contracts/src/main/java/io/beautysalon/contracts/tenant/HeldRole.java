package io.beautysalon.contracts.tenant;

import io.beautysalon.contracts.access.Role;
import java.util.List;
import java.util.UUID;

/**
 * A role that a member holds.
 *
 * @param locationIds where; empty for every location
 */
public record HeldRole(Role role, List<UUID> locationIds) {

    public HeldRole {
        locationIds = List.copyOf(locationIds);
    }
}
