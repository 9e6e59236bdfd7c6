package io.beautysalon.billing.operation;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Every call to Stripe that was ever planned. */
interface Operations extends JpaRepository<Operation, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from Operation o where o.id = ?1")
    Optional<Operation> locked(UUID id);

    @Query("select o.subjectId from Operation o where o.subjectId in ?1 and o.status in ?2")
    Set<UUID> busyAmong(Collection<UUID> subjects, Collection<OperationStatus> statuses);

    boolean existsBySubjectIdAndStatusIn(UUID subjectId, Collection<OperationStatus> statuses);
}
