package io.beautysalon.tenant.invitation;

import io.beautysalon.starter.UseCase;
import io.beautysalon.starter.audit.AuditTrail;
import io.beautysalon.starter.concurrency.IfMatch;
import io.beautysalon.starter.problem.CommonProblem;
import java.time.Clock;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;

/** Opens an invitation by another token for seven days; the old one opens nothing any more. */
@UseCase
class RenewInvitation {

    private final Invitations invitations;
    private final InvitationDirectory directory;
    private final AuditTrail audit;
    private final Clock clock;

    RenewInvitation(
            Invitations invitations, InvitationDirectory directory, AuditTrail audit, Clock clock) {
        this.invitations = invitations;
        this.directory = directory;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Opened renew(UUID id, IfMatch seen) {
        var invitation = invitations.findById(id).orElseThrow(CommonProblem.NOT_FOUND::exception);
        seen.check(invitation.version());
        invitation.renew(clock.instant());
        invitations.flush();
        var token = InvitationToken.random();
        directory.leave(id);
        directory.enter(invitation, token);
        audit.record("invitation.renew", id, null, "OPEN");
        return new Opened(invitation, token);
    }
}
