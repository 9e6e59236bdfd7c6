package io.beautysalon.billing.dispute;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A client's bank wants a payment back, or asks about it. */
@Entity
@Table(name = "dispute")
public class Dispute {

    @Id private UUID id;
    private UUID paymentId;
    private String stripeDispute;
    private long amount;
    private String reason;

    @Enumerated(EnumType.STRING)
    private DisputeState state;

    private boolean fundsWithdrawn;
    private @Nullable Instant evidenceDueBy;
    private Instant openedAt;
    @Version private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Dispute() {}

    private Dispute(UUID id, UUID paymentId, DisputeSnapshot seen, Instant now) {
        this.id = id;
        this.paymentId = paymentId;
        this.stripeDispute = seen.stripeDispute();
        this.amount = seen.amount();
        this.reason = seen.reason();
        this.state = seen.state();
        this.fundsWithdrawn = seen.fundsWithdrawn();
        this.evidenceDueBy = seen.evidenceDueBy();
        this.openedAt = now;
    }

    /** As it was seen first. */
    public static Dispute opened(UUID id, UUID payment, DisputeSnapshot seen, Instant now) {
        return new Dispute(id, payment, seen, now);
    }

    /** What a look at Stripe has brought. */
    public enum News {
        NONE,
        /** The money is gone, or an inquiry has become a dispute. */
        GRAVER,
        CLOSED
    }

    /** Takes over what Stripe shows; old news changes nothing. */
    public News observe(DisputeSnapshot seen) {
        var graver = seen.fundsWithdrawn() && !fundsWithdrawn && !seen.state().isClosed();
        fundsWithdrawn = fundsWithdrawn || seen.fundsWithdrawn();
        evidenceDueBy = seen.evidenceDueBy() == null ? evidenceDueBy : seen.evidenceDueBy();
        if (!state.leadsTo(seen.state())) {
            return graver ? News.GRAVER : News.NONE;
        }
        state = seen.state();
        return state.isClosed() ? News.CLOSED : News.GRAVER;
    }

    public UUID id() {
        return id;
    }

    /** In minor units. */
    public long amount() {
        return amount;
    }

    /** Stripe's word for it. */
    public String reason() {
        return reason;
    }

    public DisputeState state() {
        return state;
    }

    /** Whether the money is gone from the salon's balance. */
    public boolean fundsWithdrawn() {
        return fundsWithdrawn;
    }
}
