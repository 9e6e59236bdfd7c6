package io.beautysalon.tenant.invitation;

import io.beautysalon.starter.UseCase;
import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.tenancy.TenantContext;
import io.beautysalon.tenant.salon.Salons;
import java.time.Clock;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;

/** Shows an invitation to whoever has its token. */
@UseCase
class InspectInvitation {

    private final InvitationDirectory directory;
    private final Invitations invitations;
    private final Salons salons;
    private final TransactionTemplate transaction;
    private final Clock clock;

    InspectInvitation(
            InvitationDirectory directory,
            Invitations invitations,
            Salons salons,
            TransactionTemplate transaction,
            Clock clock) {
        this.directory = directory;
        this.invitations = invitations;
        this.salons = salons;
        this.transaction = transaction;
        this.clock = clock;
    }

    OpenInvitation inspect(InvitationToken token) {
        var place = directory.find(token);
        return TenantContext.call(
                place.salonId(), () -> transaction.execute(status -> look(place.invitationId())));
    }

    private OpenInvitation look(UUID id) {
        var invitation = invitations.open(id, clock.instant());
        var salon =
                salons.findById(TenantContext.required())
                        .orElseThrow(CommonProblem.NOT_FOUND::exception);
        return OpenInvitation.of(salon, invitation);
    }
}
