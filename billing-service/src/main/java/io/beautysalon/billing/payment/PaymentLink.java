package io.beautysalon.billing.payment;

import io.beautysalon.contracts.billing.ActionReason;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of Stripe where the client can pay.
 *
 * @param id our own id of it
 * @param reason why there is one
 * @param stripeLink its id at Stripe, or null until Stripe has made it
 * @param url for the client, or null until then
 * @param closed whether nobody can pay there any more
 */
@Embeddable
public record PaymentLink(
        @Column(name = "link_id") UUID id,
        @Column(name = "link_reason") @Enumerated(EnumType.STRING) ActionReason reason,
        @Column(name = "stripe_link") @Nullable String stripeLink,
        @Column(name = "link_url") @Nullable String url,
        @Column(name = "link_closed") Boolean closed) {

    static PaymentLink asked(UUID id, ActionReason reason) {
        return new PaymentLink(id, reason, null, null, false);
    }

    PaymentLink made(String newStripeLink, String newUrl) {
        return new PaymentLink(id, reason, newStripeLink, newUrl, closed);
    }

    PaymentLink close() {
        return new PaymentLink(id, reason, stripeLink, url, true);
    }

    boolean isOpen() {
        return !closed && stripeLink != null;
    }
}
