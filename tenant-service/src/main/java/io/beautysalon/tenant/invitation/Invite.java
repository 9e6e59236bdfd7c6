package io.beautysalon.tenant.invitation;

import io.beautysalon.contracts.access.Role;
import io.beautysalon.starter.Ids;
import io.beautysalon.starter.UseCase;
import io.beautysalon.starter.audit.AuditTrail;
import io.beautysalon.tenant.member.Grant;
import io.beautysalon.tenant.member.Grants;
import io.beautysalon.tenant.member.Membership;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.annotation.Transactional;

/** Asks somebody to join. */
@UseCase
class Invite {

    private final Invitations invitations;
    private final InvitationDirectory directory;
    private final Membership membership;
    private final Grants grants;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    Invite(
            Invitations invitations,
            InvitationDirectory directory,
            Membership membership,
            Grants grants,
            AuditTrail audit,
            Ids ids,
            Clock clock) {
        this.invitations = invitations;
        this.directory = directory;
        this.membership = membership;
        this.grants = grants;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    Opened invite(String email, List<Grant> wanted) {
        var roles = grants.stored(wanted);
        if (wanted.stream().anyMatch(grant -> grant.role() == Role.OWNER)) {
            membership.requireOwner();
        }
        if (invitations.existsByEmail(email.toLowerCase(Locale.ROOT))) {
            throw InvitationProblem.INVITED_ALREADY.exception();
        }
        var invitation = save(Invitation.of(ids.next(), email, roles, clock.instant()));
        var token = InvitationToken.random();
        directory.enter(invitation, token);
        audit.record("invitation.create", invitation.id(), null, "OPEN");
        return new Opened(invitation, token);
    }

    /** Two who invite one address at once: the second one's row is refused. */
    private Invitation save(Invitation invitation) {
        try {
            var saved = invitations.save(invitation);
            invitations.flush();
            return saved;
        } catch (DuplicateKeyException e) {
            throw InvitationProblem.INVITED_ALREADY.exception();
        }
    }
}
