package io.beautysalon.billing.refund;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
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

    @Enumerated(EnumType.STRING)
    private RefundOrigin origin;

    @Embedded private @Nullable RefundReason reason;
    private @Nullable String stripeRefund;
    private Instant createdAt;
    @Version private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Refund() {}

    private Refund(UUID id, UUID paymentId, long amount, RefundOrigin origin, Instant now) {
        if (amount < 1) {
            throw new IllegalArgumentException("a refund gives something back: " + amount);
        }
        this.id = id;
        this.paymentId = paymentId;
        this.amount = amount;
        this.status = RefundStatus.PENDING;
        this.origin = origin;
        this.createdAt = now;
    }

    /** A refund that a booking's settlement asks for; its id is the operation's. */
    public static Refund ofSettlement(UUID operation, UUID payment, long amount, Instant now) {
        return new Refund(operation, payment, amount, RefundOrigin.SETTLEMENT, now);
    }

    /** A refund that the desk asks for; its id is the operation's. */
    public static Refund ofDesk(
            UUID operation, UUID payment, long amount, RefundReason reason, Instant now) {
        var refund = new Refund(operation, payment, amount, RefundOrigin.DESK, now);
        refund.reason = reason;
        return refund;
    }

    /** A refund that somebody made at Stripe itself. */
    public static Refund found(
            UUID id, UUID payment, long amount, String stripeRefund, Instant now) {
        var refund = new Refund(id, payment, amount, RefundOrigin.STRIPE, now);
        refund.stripeRefund = stripeRefund;
        return refund;
    }

    /** Takes over what Stripe says; true when that is news. */
    public boolean becomes(String newStripeRefund, RefundStatus next) {
        stripeRefund = newStripeRefund;
        return moves(next);
    }

    /** Stripe has taken it on; it says later how it ended. */
    public void taken(String newStripeRefund) {
        stripeRefund = newStripeRefund;
    }

    /** Whether it is the one that Stripe knows by this id, or by ours in its metadata. */
    public boolean isThatOf(String otherStripeRefund, @Nullable UUID hint) {
        return otherStripeRefund.equals(stripeRefund) || id.equals(hint);
    }

    /** The desk has handed the money over itself. */
    public void handOver() {
        moves(RefundStatus.SUCCEEDED);
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

    public boolean isUnderway() {
        return status == RefundStatus.PENDING;
    }

    /** Whether a settlement asked for it; what the desk gave back is never taken again. */
    public boolean isOfSettlement() {
        return origin == RefundOrigin.SETTLEMENT;
    }

    /** What it counts as given back, in minor units: nothing once it has failed. */
    public long counted() {
        return status == RefundStatus.FAILED ? 0 : amount;
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

    public UUID paymentId() {
        return paymentId;
    }

    /** In minor units. */
    public long amount() {
        return amount;
    }

    public RefundStatus status() {
        return status;
    }

    /** The lines of the booking that it is for; empty when nobody said. */
    public List<UUID> lines() {
        return reason == null ? List.of() : reason.lines();
    }

    /** Its id at Stripe, once Stripe has it. */
    public Optional<String> stripeRefund() {
        return Optional.ofNullable(stripeRefund);
    }
}
