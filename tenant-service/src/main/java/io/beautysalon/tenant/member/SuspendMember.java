package io.beautysalon.tenant.member;

import io.beautysalon.contracts.tenant.MemberStatus;
import io.beautysalon.starter.UseCase;
import io.beautysalon.starter.concurrency.IfMatch;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;

/** Lets nobody in under a membership, or lets them in again. */
@UseCase
class SuspendMember {

    private final Membership membership;

    SuspendMember(Membership membership) {
        this.membership = membership;
    }

    @Transactional
    Member become(UUID id, IfMatch seen, MemberStatus status) {
        var member = membership.locked(id, seen);
        membership.requireOwnerFor(member);
        membership.become(member, status);
        return member;
    }
}
