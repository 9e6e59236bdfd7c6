package io.beautysalon.billing.payment;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/**
 * The payments of a salon. Whoever changes one locks it first: the amounts are checked under that
 * lock.
 */
interface Payments extends JpaRepository<Payment, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Payment p where p.id = ?1")
    Optional<Payment> locked(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Payment p where p.terms.bookingId = ?1 order by p.id")
    List<Payment> lockedOfBooking(UUID booking);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Payment p where p.atStripe.intent = ?1")
    Optional<Payment> lockedByIntent(String intent);

    /** The newest payment of a booking: the one that asks something now. */
    @Query("select p from Payment p where p.terms.bookingId = ?1 order by p.id desc limit 1")
    Optional<Payment> latestOfBooking(UUID booking);
}
