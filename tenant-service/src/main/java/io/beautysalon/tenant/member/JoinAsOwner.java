package io.beautysalon.tenant.member;

import io.beautysalon.starter.Ids;
import io.beautysalon.starter.UseCase;
import java.time.Clock;
import java.util.UUID;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes the one who registers a salon its owner. */
@UseCase
public class JoinAsOwner {

    private final Members members;
    private final MemberDirectory directory;
    private final Ids ids;
    private final Clock clock;

    JoinAsOwner(Members members, MemberDirectory directory, Ids ids, Clock clock) {
        this.members = members;
        this.directory = directory;
        this.ids = ids;
        this.clock = clock;
    }

    /** Writes the membership within the salon's registration. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void join(UUID user) {
        members.save(Member.owner(ids.next(), user, clock.instant()));
        directory.enter(user);
    }
}
