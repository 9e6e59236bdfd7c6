package io.beautysalon.billing.refund;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The refunds of a salon. */
public interface Refunds extends JpaRepository<Refund, UUID> {

    /** All of one payment, in no order. */
    List<Refund> findByPaymentId(UUID paymentId);

    /** All of several payments, in no order. */
    List<Refund> findByPaymentIdIn(Collection<UUID> paymentIds);
}
