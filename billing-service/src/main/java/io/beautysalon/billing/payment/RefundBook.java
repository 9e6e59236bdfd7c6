package io.beautysalon.billing.payment;

import io.beautysalon.billing.refund.Refund;
import io.beautysalon.billing.refund.RefundStatus;
import io.beautysalon.billing.refund.Refunds;
import io.beautysalon.starter.Ids;
import io.beautysalon.starter.outbox.Outbox;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Enters what Stripe shows of a refund, ours or somebody else's. */
@Component
class RefundBook {

    private static final List<Refund> NONE = List.of();

    private final Refunds refunds;
    private final Outbox outbox;
    private final Ids ids;

    RefundBook(Refunds refunds, Outbox outbox, Ids ids) {
        this.refunds = refunds;
        this.outbox = outbox;
        this.ids = ids;
    }

    /** Enters each once; old news changes nothing. */
    void enter(Payment payment, IntentSnapshot seen, Occasion occasion) {
        var known = seen.refunds().isEmpty() ? NONE : refunds.findByPaymentId(payment.id());
        for (var refund : seen.refunds()) {
            var ours =
                    known.stream()
                            .filter(each ->
                                    each.isThatOf(refund.stripeRefund(), refund.refundHint()))
                            .findFirst()
                            .orElseGet(() -> refunds.save(found(payment, refund, occasion)));
            enter(payment, ours, refund, seen.fee(), occasion);
        }
    }

    /**
     * Enters one.
     *
     * @param fee our share by Stripe's figures as they are now, or null when nobody asked
     */
    private void enter(
            Payment payment,
            Refund refund,
            RefundSnapshot seen,
            IntentSnapshot.@Nullable Fee fee,
            Occasion occasion) {
        var before = refund.status();
        if (!refund.becomes(seen.stripeRefund(), seen.status())) {
            return;
        }
        var facts = payment.facts(occasion);
        if (refund.status() == RefundStatus.SUCCEEDED) {
            payment.amounts().refund(refund.amount());
            var feeBack = fee == null ? null : (Long) payment.amounts().feeBack(fee.refunded());
            outbox.append(facts.refunded(refund.id(), refund.amount(), refund.lines(), feeBack));
        } else if (refund.status() == RefundStatus.FAILED) {
            if (before == RefundStatus.SUCCEEDED) {
                payment.amounts().takeRefundBack(refund.amount());
            }
            outbox.append(facts.refundFailed(refund.id(), refund.amount(), seen.cause()));
        }
    }

    /** Somebody gave money back at Stripe itself: what the desk gave back is never taken again. */
    private Refund found(Payment payment, RefundSnapshot seen, Occasion occasion) {
        return Refund.found(
                ids.next(), payment.id(), seen.amount(), seen.stripeRefund(), occasion.at());
    }
}
