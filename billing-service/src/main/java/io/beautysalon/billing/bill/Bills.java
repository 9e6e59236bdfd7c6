package io.beautysalon.billing.bill;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The bills of a salon, one a booking. */
interface Bills extends JpaRepository<Bill, UUID> {

    Optional<Bill> findByBookingId(UUID bookingId);

    @Query(
            "select distinct b.clientId from Bill b where b.ownerUserId = ?1 and b.clientId is not null")
    Set<UUID> clientsOf(UUID user);

    boolean existsByBookingId(UUID bookingId);
}
