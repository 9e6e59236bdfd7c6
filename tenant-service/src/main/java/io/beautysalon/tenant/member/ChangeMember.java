package io.beautysalon.tenant.member;

import io.beautysalon.contracts.access.Role;
import io.beautysalon.contracts.tenant.MemberStatus;
import io.beautysalon.starter.UseCase;
import io.beautysalon.starter.concurrency.IfMatch;
import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.security.Caller;
import java.util.List;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;

/** What managers do with their people, and people with themselves. */
@UseCase
class ChangeMember {

    private final Members members;
    private final Membership membership;
    private final Grants grants;

    ChangeMember(Members members, Membership membership, Grants grants) {
        this.members = members;
        this.membership = membership;
        this.grants = grants;
    }

    /** Gives a member other roles. */
    @Transactional
    Member give(UUID id, IfMatch seen, List<Grant> wanted) {
        var roles = grants.stored(wanted);
        var member = seen(id, seen);
        boolean makesOwner = roles.stream().anyMatch(held -> held.role() == Role.OWNER);
        if (makesOwner != member.isOwner()) {
            membership.requireOwner();
        }
        membership.give(member, roles, Caller.current().actor());
        return member;
    }

    /** Lets nobody in under this membership, or lets them in again. */
    @Transactional
    Member become(UUID id, IfMatch seen, MemberStatus status) {
        var member = seen(id, seen);
        requireOwnerFor(member);
        membership.become(member, status);
        return member;
    }

    /** Ends a membership. */
    @Transactional
    void remove(UUID id, IfMatch seen) {
        var member = seen(id, seen);
        requireOwnerFor(member);
        membership.remove(member);
    }

    /** Ends the caller's own membership. */
    @Transactional
    void leave() {
        var user = Caller.current().userId();
        if (user == null) {
            throw CommonProblem.NOT_SIGNED_IN.exception();
        }
        var mine = members.findByUserId(user).orElseThrow(CommonProblem.NOT_FOUND::exception);
        membership.remove(membership.locked(mine.id()));
    }

    private Member seen(UUID id, IfMatch seen) {
        var member = membership.locked(id);
        seen.check(member.version());
        return member;
    }

    private void requireOwnerFor(Member member) {
        if (member.isOwner()) {
            membership.requireOwner();
        }
    }
}
