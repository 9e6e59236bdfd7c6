package io.beautysalon.tenant.invitation;

import io.beautysalon.starter.problem.CommonProblem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The open invitations of the bound salon. */
interface Invitations extends Repository<Invitation, UUID> {

    Invitation save(Invitation invitation);

    void delete(Invitation invitation);

    void flush();

    Optional<Invitation> findById(UUID id);

    /**
     * One that can still be accepted; accepted a moment ago means gone.
     *
     * @throws io.beautysalon.starter.problem.ProblemException {@code not-found} or {@code
     *     invitation-expired} (410)
     */
    default Invitation open(UUID id, Instant now) {
        var invitation = findById(id).orElseThrow(CommonProblem.NOT_FOUND::exception);
        if (invitation.isExpired(now)) {
            throw InvitationProblem.INVITATION_EXPIRED.exception();
        }
        return invitation;
    }

    boolean existsByEmail(String email);

    /** In the order in which they were made, which is that of their ids. */
    @Transactional(readOnly = true)
    List<Invitation> findByIdGreaterThanOrderById(UUID after, Limit limit);
}
