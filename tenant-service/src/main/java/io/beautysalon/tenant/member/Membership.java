package io.beautysalon.tenant.member;

import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.tenant.MemberStatus;
import io.beautysalon.starter.Ids;
import io.beautysalon.starter.audit.AuditTrail;
import io.beautysalon.starter.concurrency.IfMatch;
import io.beautysalon.starter.outbox.Outbox;
import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.security.Caller;
import io.beautysalon.starter.tenancy.TenantContext;
import io.beautysalon.tenant.access.AccessEpochs;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every change of who belongs to the bound salon: one at a time, told, audited, and heard by
 * gateways.
 */
@Component
public class Membership {

    private final Members members;
    private final MemberDirectory directory;
    private final AccessEpochs epochs;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    Membership(
            Members members,
            MemberDirectory directory,
            AccessEpochs epochs,
            Outbox outbox,
            AuditTrail audit,
            Ids ids,
            Clock clock) {
        this.members = members;
        this.directory = directory;
        this.epochs = epochs;
        this.outbox = outbox;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Takes a user in.
     *
     * @param email the user's verified address, or null where none was asked for
     * @throws io.beautysalon.starter.problem.ProblemException {@code already-member} (409)
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID join(UUID user, @Nullable String email, List<RoleAtLocation> roles, Actor actor) {
        lock();
        if (members.findByUserId(user).isPresent()) {
            throw MemberProblem.ALREADY_MEMBER.exception();
        }
        var member = members.save(Member.joined(ids.next(), user, email, roles, clock.instant()));
        directory.enter(user);
        outbox.append(member.joinedFact(TenantContext.required(), actor));
        audit.record("member.join", member.id(), null, rolesOf(member));
        epochs.raise();
        return member.id();
    }

    /** Waits until nobody else changes the salon's people. */
    public void lock() {
        epochs.lock();
    }

    /** The member as the caller saw it, locked against every other change of the salon's people. */
    Member locked(UUID id, IfMatch seen) {
        lock();
        var member = members.findById(id).orElseThrow(CommonProblem.NOT_FOUND::exception);
        seen.check(member.version());
        return member;
    }

    void give(Member member, List<RoleAtLocation> roles, Actor actor) {
        var before = rolesOf(member);
        if (member.take(roles)) {
            keepAnOwner();
            tell(member, "roles", actor);
            audit.record("member.change", member.id(), before, rolesOf(member));
            epochs.raise();
        }
    }

    void become(Member member, MemberStatus status) {
        if (member.become(status)) {
            keepAnOwner();
            tell(member, "status", Caller.current().actor());
            audit.record("member.change", member.id(), null, status.name());
            epochs.raise();
        }
    }

    void remove(Member member) {
        members.delete(member);
        members.flush();
        keepAnOwner();
        directory.leave(member.userId());
        outbox.append(
                member.removedFact(
                        TenantContext.required(), clock.instant(), Caller.current().actor()));
        audit.record("member.remove", member.id(), rolesOf(member), null);
        epochs.raise();
    }

    /**
     * Only an owner makes, lowers or removes one.
     *
     * @throws io.beautysalon.starter.problem.ProblemException {@code owner-needed} (403)
     */
    public void requireOwner() {
        var user = Caller.current().userId();
        if (user == null || members.findByUserId(user).filter(Member::isActiveOwner).isEmpty()) {
            throw MemberProblem.OWNER_NEEDED.exception();
        }
    }

    /** An owner is an owner's matter. */
    void requireOwnerFor(Member member) {
        if (member.isOwner()) {
            requireOwner();
        }
    }

    private void keepAnOwner() {
        if (members.findAll().stream().noneMatch(Member::isActiveOwner)) {
            throw MemberProblem.LAST_OWNER.exception();
        }
    }

    private void tell(Member member, String changed, Actor actor) {
        members.flush();
        outbox.append(
                member.changedFact(TenantContext.required(), clock.instant(), actor, changed));
    }

    private static String rolesOf(Member member) {
        return String.join(
                ",", member.roles().stream().map(held -> held.role().name()).distinct().toList());
    }
}
