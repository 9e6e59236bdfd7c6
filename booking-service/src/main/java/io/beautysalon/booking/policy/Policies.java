package io.beautysalon.booking.policy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The salon's policies. */
interface Policies extends Repository<Policy, UUID> {

    Policy saveAndFlush(Policy policy);

    Optional<Policy> findById(UUID id);

    @Query(value = "select * from policy where id > ?1 order by id limit ?2", nativeQuery = true)
    List<Policy> after(UUID id, int rows);
}
