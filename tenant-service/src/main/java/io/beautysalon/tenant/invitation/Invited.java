package io.beautysalon.tenant.invitation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.beautysalon.contracts.tenant.HeldRole;
import io.beautysalon.starter.idempotency.Identified;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A new invitation, or one with a new link.
 *
 * @param link to hand over; shown this once, null when the answer is a replay
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record Invited(
        UUID id,
        String email,
        List<HeldRole> roles,
        Instant invitedAt,
        Instant expiresAt,
        @Nullable String link)
        implements Identified {

    static Invited of(Invitation invitation, @Nullable String link) {
        var view = invitation.view();
        return new Invited(
                view.id(), view.email(), view.roles(), view.invitedAt(), view.expiresAt(), link);
    }
}
