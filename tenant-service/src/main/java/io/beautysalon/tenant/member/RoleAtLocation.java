package io.beautysalon.tenant.member;

import io.beautysalon.contracts.access.Role;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role at one place, as it is stored.
 *
 * @param locationId where; null everywhere
 */
@Embeddable
public record RoleAtLocation(@Enumerated(EnumType.STRING) Role role, @Nullable UUID locationId) {}
