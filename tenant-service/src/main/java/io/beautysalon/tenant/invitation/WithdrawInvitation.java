package io.beautysalon.tenant.invitation;

import io.beautysalon.starter.UseCase;
import io.beautysalon.starter.audit.AuditTrail;
import io.beautysalon.starter.concurrency.IfMatch;
import io.beautysalon.starter.problem.CommonProblem;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;

/** Takes an invitation back. */
@UseCase
class WithdrawInvitation {

    private final Invitations invitations;
    private final InvitationDirectory directory;
    private final AuditTrail audit;

    WithdrawInvitation(Invitations invitations, InvitationDirectory directory, AuditTrail audit) {
        this.invitations = invitations;
        this.directory = directory;
        this.audit = audit;
    }

    @Transactional
    void withdraw(UUID id, IfMatch seen) {
        var invitation = invitations.findById(id).orElseThrow(CommonProblem.NOT_FOUND::exception);
        seen.check(invitation.version());
        directory.leave(id);
        invitations.delete(invitation);
        audit.record("invitation.withdraw", id, "OPEN", null);
    }
}
