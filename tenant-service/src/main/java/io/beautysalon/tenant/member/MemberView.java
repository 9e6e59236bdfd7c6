package io.beautysalon.tenant.member;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.beautysalon.contracts.tenant.HeldRole;
import io.beautysalon.contracts.tenant.MemberStatus;
import io.beautysalon.starter.idempotency.Identified;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member as the salon's managers see it.
 *
 * @param email the verified address under which an invitation was accepted; none for whoever
 *     registered the salon
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MemberView(
        UUID id,
        UUID userId,
        @Nullable String email,
        MemberStatus status,
        List<HeldRole> roles,
        Instant joinedAt)
        implements Identified {}
