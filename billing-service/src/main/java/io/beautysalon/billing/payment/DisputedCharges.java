package io.beautysalon.billing.payment;

import io.beautysalon.billing.dispute.DisputeSnapshot;
import java.util.Optional;

/** What disputes need of Stripe. Remote, never within a transaction. */
public interface DisputedCharges {

    /** Reads a dispute back; empty when there is no such dispute on that account. */
    Optional<DisputeSnapshot> retrieve(String account, String stripeDispute);
}
