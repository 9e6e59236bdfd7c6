package io.beautysalon.tenant.invitation;

import io.beautysalon.contracts.access.Role;
import io.beautysalon.starter.Ids;
import io.beautysalon.starter.UseCase;
import io.beautysalon.starter.audit.AuditTrail;
import io.beautysalon.starter.concurrency.IfMatch;
import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.tenant.member.Grant;
import io.beautysalon.tenant.member.Grants;
import io.beautysalon.tenant.member.Membership;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.annotation.Transactional;

/** Asks somebody to join, changes one's mind, or asks again. */
@UseCase
class Invite {

    private final Invitations invitations;
    private final InvitationDirectory directory;
    private final Membership membership;
    private final Grants grants;
    private final AuditTrail audit;
    private final InvitationLinks links;
    private final Ids ids;
    private final Clock clock;

    Invite(
            Invitations invitations,
            InvitationDirectory directory,
            Membership membership,
            Grants grants,
            AuditTrail audit,
            InvitationLinks links,
            Ids ids,
            Clock clock) {
        this.invitations = invitations;
        this.directory = directory;
        this.membership = membership;
        this.grants = grants;
        this.audit = audit;
        this.links = links;
        this.ids = ids;
        this.clock = clock;
    }

    /** An invitation and how to open it. */
    record Opened(Invitation invitation, String link) {}

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
        return new Opened(invitation, links.of(token));
    }

    /** A new link for seven days; the old one opens nothing any more. */
    @Transactional
    Opened renew(UUID id, IfMatch seen) {
        var invitation = seen(id, seen);
        invitation.renew(clock.instant());
        invitations.flush();
        var token = InvitationToken.random();
        directory.leave(id);
        directory.enter(invitation, token);
        audit.record("invitation.renew", id, null, "OPEN");
        return new Opened(invitation, links.of(token));
    }

    @Transactional
    void withdraw(UUID id, IfMatch seen) {
        var invitation = seen(id, seen);
        directory.leave(id);
        invitations.delete(invitation);
        audit.record("invitation.withdraw", id, "OPEN", null);
    }

    private Invitation seen(UUID id, IfMatch seen) {
        var invitation = invitations.findById(id).orElseThrow(CommonProblem.NOT_FOUND::exception);
        seen.check(invitation.version());
        return invitation;
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
