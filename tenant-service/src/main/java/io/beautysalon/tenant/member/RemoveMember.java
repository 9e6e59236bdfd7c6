package io.beautysalon.tenant.member;

import io.beautysalon.starter.UseCase;
import io.beautysalon.starter.concurrency.IfMatch;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;

/** Ends a membership. */
@UseCase
class RemoveMember {

    private final Membership membership;

    RemoveMember(Membership membership) {
        this.membership = membership;
    }

    @Transactional
    void remove(UUID id, IfMatch seen) {
        var member = membership.locked(id, seen);
        membership.requireOwnerFor(member);
        membership.remove(member);
    }
}
