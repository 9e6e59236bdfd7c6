package io.beautysalon.billing.stray;

import io.beautysalon.billing.payment.Charges;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An intent that names one of our payments, holds money, and isn't that payment's own. */
@Entity
@Table(name = "stray_payment")
class StrayPayment {

    @Id private UUID id;
    private UUID paymentId;
    private String stripeAccount;
    private String intent;
    private long amount;
    private Instant foundAt;
    private @Nullable Instant returnedAt;
    @Version private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected StrayPayment() {}

    private StrayPayment(
            UUID id,
            UUID paymentId,
            String stripeAccount,
            String intent,
            long amount,
            Instant now) {
        this.id = id;
        this.paymentId = paymentId;
        this.stripeAccount = stripeAccount;
        this.intent = intent;
        this.amount = amount;
        this.foundAt = now;
    }

    static StrayPayment found(
            UUID id,
            UUID paymentId,
            String stripeAccount,
            String intent,
            long amount,
            Instant now) {
        return new StrayPayment(id, paymentId, stripeAccount, intent, amount, now);
    }

    void returned(Instant now) {
        returnedAt = now;
    }

    Charges.Intent at() {
        return new Charges.Intent(stripeAccount, intent);
    }

    UUID id() {
        return id;
    }
}
