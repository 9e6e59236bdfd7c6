package io.beautysalon.tenant.member;

import io.beautysalon.contracts.access.Role;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A role that somebody gets.
 *
 * @param locationIds where; empty or absent for every location
 */
public record Grant(@NotNull Role role, @Size(max = 50) @Nullable List<@NotNull UUID> locationIds) {

    List<UUID> places() {
        return locationIds == null ? List.of() : locationIds;
    }

    boolean isEverywhere() {
        return places().isEmpty();
    }

    Stream<RoleAtLocation> stored() {
        return isEverywhere()
                ? Stream.of(new RoleAtLocation(role, null))
                : places().stream().map(place -> new RoleAtLocation(role, place));
    }
}
