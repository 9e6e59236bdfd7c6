package io.beautysalon.billing.dispute;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The disputes of a salon. */
public interface Disputes extends JpaRepository<Dispute, UUID> {

    /** By Stripe's id. */
    Optional<Dispute> findByStripeDispute(String stripeDispute);
}
