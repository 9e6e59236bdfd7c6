package io.beautysalon.contracts.tenant;

import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.FactType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Somebody belongs to the salon now.
 *
 * @param roles what the member may do from the start
 */
@FactType(
        aggregate = "member",
        fact = "joined",
        meaning = "Somebody belongs to the salon now.",
        consumers = {"booking: may be linked to a staff member"})
public record MemberJoined(
        UUID salonId,
        UUID memberId,
        Instant occurredAt,
        Actor actor,
        UUID userId,
        List<HeldRole> roles)
        implements MemberEvent {}
