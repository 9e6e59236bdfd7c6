package io.beautysalon.billing.stray;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** What came in beside a salon's payments, by Stripe's intent. */
interface StrayPayments extends JpaRepository<StrayPayment, UUID> {

    Optional<StrayPayment> findByIntent(String intent);
}
