package io.beautysalon.tenant.invitation;

/** An invitation and what opens it. */
record Opened(Invitation invitation, InvitationToken token) {}
