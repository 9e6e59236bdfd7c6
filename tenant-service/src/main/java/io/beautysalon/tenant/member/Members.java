package io.beautysalon.tenant.member;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The people of the bound salon. */
interface Members extends Repository<Member, UUID> {

    Member save(Member member);

    void delete(Member member);

    Optional<Member> findById(UUID id);

    Optional<Member> findByUserId(UUID userId);

    /** Everybody; a salon has tens of members, not thousands. */
    List<Member> findAll();

    /** In the order in which they joined, which is that of their ids. */
    @Transactional(readOnly = true)
    List<Member> findByIdGreaterThanOrderById(UUID after, Limit limit);

    void flush();
}
