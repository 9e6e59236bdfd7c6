package io.beautysalon.contracts.tenant;

import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.FactType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A member's roles or status changed; carries the full state.
 *
 * @param changed names of the fields that differ
 */
@FactType(
        aggregate = "member",
        fact = "changed",
        meaning = "A member's roles or status changed; carries the full state.",
        consumers = {"booking: rights of the linked staff member's calendar feed"})
public record MemberChanged(
        UUID salonId,
        UUID memberId,
        Instant occurredAt,
        Actor actor,
        UUID userId,
        List<HeldRole> roles,
        MemberStatus status,
        List<String> changed)
        implements MemberEvent {}
