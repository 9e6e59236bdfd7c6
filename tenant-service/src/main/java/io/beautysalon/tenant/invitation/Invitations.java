package io.beautysalon.tenant.invitation;

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

    boolean existsByEmail(String email);

    /** In the order in which they were made, which is that of their ids. */
    @Transactional(readOnly = true)
    List<Invitation> findByIdGreaterThanOrderById(UUID after, Limit limit);
}
