package io.beautysalon.billing.payment;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** What may be kept, a booking a row. */
interface BookingAims extends JpaRepository<BookingAim, UUID> {}
