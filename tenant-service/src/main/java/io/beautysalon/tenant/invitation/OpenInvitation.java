package io.beautysalon.tenant.invitation;

import io.beautysalon.contracts.tenant.HeldRole;
import io.beautysalon.tenant.member.Grants;
import io.beautysalon.tenant.salon.Salon;
import io.beautysalon.tenant.salon.SalonView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What somebody sees of an invitation before accepting it. */
record OpenInvitation(
        UUID salonId, String slug, String salon, List<HeldRole> roles, Instant expiresAt) {

    static OpenInvitation of(Salon salon, Invitation invitation) {
        var view = SalonView.of(salon);
        return new OpenInvitation(
                view.id(),
                view.slug(),
                view.name(),
                Grants.held(invitation.roles()),
                invitation.expiresAt());
    }
}
