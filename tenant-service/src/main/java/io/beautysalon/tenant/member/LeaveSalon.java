package io.beautysalon.tenant.member;

import io.beautysalon.starter.UseCase;
import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.security.Caller;
import org.springframework.transaction.annotation.Transactional;

/** Ends the caller's own membership. */
@UseCase
class LeaveSalon {

    private final Members members;
    private final Membership membership;

    LeaveSalon(Members members, Membership membership) {
        this.members = members;
        this.membership = membership;
    }

    @Transactional
    void leave() {
        var user = Caller.current().userId();
        if (user == null) {
            throw CommonProblem.NOT_SIGNED_IN.exception();
        }
        membership.lock();
        membership.remove(
                members.findByUserId(user).orElseThrow(CommonProblem.NOT_FOUND::exception));
    }
}
