package io.beautysalon.tenant.invitation;

import io.beautysalon.starter.UseCase;
import io.beautysalon.starter.audit.AuditTrail;
import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.security.Caller;
import io.beautysalon.starter.tenancy.TenantContext;
import io.beautysalon.tenant.member.Membership;
import java.time.Clock;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes in whom an invitation was meant for. */
@UseCase
class AcceptInvitation {

    private final InvitationDirectory directory;
    private final Invitations invitations;
    private final Membership membership;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AcceptInvitation(
            InvitationDirectory directory,
            Invitations invitations,
            Membership membership,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.directory = directory;
        this.invitations = invitations;
        this.membership = membership;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Who joined where. */
    record Joined(UUID salonId, UUID memberId) {}

    /**
     * Takes the caller in.
     *
     * @throws io.beautysalon.starter.problem.ProblemException {@code invitation-expired} (410),
     *     {@code address-unverified} or {@code address-differs} (403), {@code already-member} (409)
     */
    Joined accept(InvitationToken token) {
        var user = userWithAnAddress();
        var place = directory.find(token);
        return TenantContext.call(
                place.salonId(),
                () ->
                        transaction.execute(
                                status -> accept(place.invitationId(), user.id, user.email)));
    }

    private Joined accept(UUID id, UUID user, String email) {
        membership.lock(); // of two who come at once the second finds it gone
        var invitation = invitations.open(id, clock.instant());
        if (!invitation.isFor(email)) {
            throw InvitationProblem.ADDRESS_DIFFERS.exception();
        }
        var member =
                membership.join(
                        user, invitation.email(), invitation.roles(), Caller.current().actor());
        directory.leave(id);
        invitations.delete(invitation);
        audit.record("invitation.accept", id, "OPEN", null);
        return new Joined(TenantContext.required(), member);
    }

    private static User userWithAnAddress() {
        var caller = Caller.current();
        var id = caller.userId();
        var email = caller.verifiedEmail();
        if (id == null) {
            throw CommonProblem.NOT_SIGNED_IN.exception();
        }
        if (email == null) {
            throw InvitationProblem.ADDRESS_UNVERIFIED.exception();
        }
        return new User(id, email);
    }

    private record User(UUID id, String email) {}
}
