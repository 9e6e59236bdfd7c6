package io.beautysalon.billing.payment;

import io.beautysalon.billing.refund.Refunds;
import org.springframework.stereotype.Component;

/**
 * Notes what Stripe has said to a refund that we asked for. How it ends, and how much of our share
 * goes back with it, is read back: the answer itself doesn't say. The caller holds the booking's
 * lock.
 */
@Component
class SentRefunds {

    private final Refunds refunds;
    private final Charges charges;
    private final AskAgain askAgain;

    SentRefunds(Refunds refunds, Charges charges, AskAgain askAgain) {
        this.refunds = refunds;
        this.charges = charges;
        this.askAgain = askAgain;
    }

    void taken(Payment payment, String json) {
        var seen = charges.refundOf(json);
        refunds.findByPaymentId(payment.id()).stream()
                .filter(refund -> refund.isThatOf(seen.stripeRefund(), seen.refundHint()))
                .forEach(refund -> refund.taken(seen.stripeRefund()));
        payment.intent().ifPresent(askAgain::afterCommit);
    }
}
