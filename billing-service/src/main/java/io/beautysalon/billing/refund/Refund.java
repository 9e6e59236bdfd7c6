package io.beautysalon.billing.refund;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money on its way back. While it is pending its amount is reserved, so that no other refund can
 * promise it.
 */
@Entity
@Table(name = "refund")
public class Refund {

    @Id private UUID id;
    private UUID paymentId;
    private long amount;

    @Enumerated(EnumType.STRING)
    private RefundStatus status;

    private @Nullable String stripeRefund;
    private Instant createdAt;
    @Version private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Refund() {}

    private Refund(
            UUID id, UUID paymentId, long amount, @Nullable String stripeRefund, Instant now) {
        if (amount < 1) {
            throw new IllegalArgumentException("a refund gives something back: " + amount);
        }
        this.id = id;
        this.paymentId = paymentId;
        this.amount = amount;
        this.status = RefundStatus.PENDING;
        this.stripeRefund = stripeRefund;
        this.createdAt = now;
    }

    /** A refund that we are about to ask Stripe for; its id is the operation's. */
    public static Refund asked(UUID operation, UUID payment, long amount, Instant now) {
        return new Refund(operation, payment, amount, null, now);
    }

    /** A refund that somebody made at Stripe itself. */
    public static Refund found(
            UUID id, UUID payment, long amount, String stripeRefund, Instant now) {
        return new Refund(id, payment, amount, stripeRefund, now);
    }

    /** Takes over what Stripe says; true when that is news. */
    public boolean becomes(String newStripeRefund, RefundStatus next) {
        stripeRefund = newStripeRefund;
        return moves(next);
    }

    /** Stripe refused it. */
    public void refuse() {
        moves(RefundStatus.FAILED);
    }

    /**
     * Whether Stripe had accepted it and the bank then didn't; one that Stripe refused moved
     * nothing.
     */
    public boolean cameBack() {
        return status == RefundStatus.FAILED && stripeRefund != null;
    }

    private boolean moves(RefundStatus next) {
        if (!status.leadsTo(next)) {
            return false;
        }
        status = next;
        return true;
    }

    /** Our own id. */
    public UUID id() {
        return id;
    }

    /** In minor units. */
    public long amount() {
        return amount;
    }

    public RefundStatus status() {
        return status;
    }

    /** Its id at Stripe, once Stripe has it. */
    public Optional<String> stripeRefund() {
        return Optional.ofNullable(stripeRefund);
    }
}
