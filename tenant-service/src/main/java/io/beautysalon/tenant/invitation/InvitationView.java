package io.beautysalon.tenant.invitation;

import io.beautysalon.contracts.tenant.HeldRole;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An invitation as the salon's managers see it: without what opens it. */
record InvitationView(
        UUID id, String email, List<HeldRole> roles, Instant invitedAt, Instant expiresAt) {}
