package io.beautysalon.tenant.member;

import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.access.Role;
import io.beautysalon.starter.UseCase;
import java.util.List;
import java.util.UUID;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes the one who registers a salon its owner. */
@UseCase
public class JoinAsOwner {

    private static final List<RoleAtLocation> OWNER = List.of(new RoleAtLocation(Role.OWNER, null));

    private final Membership membership;

    JoinAsOwner(Membership membership) {
        this.membership = membership;
    }

    /** Writes the membership within the salon's registration; gateways hear of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void join(UUID user, Actor actor) {
        membership.join(user, null, OWNER, actor);
    }
}
