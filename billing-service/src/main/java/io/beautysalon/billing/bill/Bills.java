package io.beautysalon.billing.bill;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The bills of a salon, one a booking. */
interface Bills extends JpaRepository<Bill, UUID> {

    Optional<Bill> findByBookingId(UUID bookingId);

    boolean existsByBookingId(UUID bookingId);
}
