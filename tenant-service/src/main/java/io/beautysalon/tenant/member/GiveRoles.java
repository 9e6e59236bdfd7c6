package io.beautysalon.tenant.member;

import io.beautysalon.contracts.access.Role;
import io.beautysalon.starter.UseCase;
import io.beautysalon.starter.concurrency.IfMatch;
import io.beautysalon.starter.security.Caller;
import java.util.List;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;

/** Gives a member other roles. */
@UseCase
class GiveRoles {

    private final Membership membership;
    private final Grants grants;

    GiveRoles(Membership membership, Grants grants) {
        this.membership = membership;
        this.grants = grants;
    }

    @Transactional
    Member give(UUID id, IfMatch seen, List<Grant> wanted) {
        var roles = grants.stored(wanted);
        var member = membership.locked(id, seen);
        boolean owns = roles.stream().anyMatch(held -> held.role() == Role.OWNER);
        if (owns != member.isOwner()) {
            membership.requireOwner();
        }
        membership.give(member, roles, Caller.current().actor());
        return member;
    }
}
