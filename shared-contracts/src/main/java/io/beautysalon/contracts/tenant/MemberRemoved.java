package io.beautysalon.contracts.tenant;

import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.FactType;
import java.time.Instant;
import java.util.UUID;

/** Somebody belongs to the salon no longer. */
@FactType(
        aggregate = "member",
        fact = "removed",
        meaning = "Somebody belongs to the salon no longer.",
        consumers = {"booking: unlinks staff, revokes calendar feeds, keeps bookings"})
public record MemberRemoved(
        UUID salonId, UUID memberId, Instant occurredAt, Actor actor, UUID userId)
        implements MemberEvent {}
