package io.beautysalon.billing.payment;

import io.beautysalon.billing.refund.Refund;
import io.beautysalon.billing.refund.RefundStatus;
import io.beautysalon.billing.refund.Refunds;
import io.beautysalon.contracts.Actor;
import io.beautysalon.starter.Ids;
import io.beautysalon.starter.outbox.Outbox;
import io.beautysalon.starter.tenancy.TenantContext;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Enters what Stripe shows: amounts, refunds, the facts they mean, and the next step. Joins the
 * caller's transaction.
 */
@Component
class PaymentBook {

    private final Refunds refunds;
    private final Convergence convergence;
    private final PaymentSignals signals;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    PaymentBook(
            Refunds refunds,
            Convergence convergence,
            PaymentSignals signals,
            Outbox outbox,
            Ids ids,
            Clock clock) {
        this.refunds = refunds;
        this.convergence = convergence;
        this.signals = signals;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    void enter(Payment payment, IntentSnapshot seen) {
        payment.observe(seen, occasion()).forEach(outbox::append);
        seen.refunds().forEach(refund -> enterRefund(payment, refund));
        goOn(payment);
    }

    void enter(Payment payment, RefundSnapshot seen) {
        enterRefund(payment, seen);
        goOn(payment);
    }

    void goOn(Payment payment) {
        convergence.converge(payment);
        signals.afterCommit(payment.terms().bookingId());
    }

    Occasion occasion() {
        return new Occasion(TenantContext.required(), Actor.stripe(), clock.instant());
    }

    private void enterRefund(Payment payment, RefundSnapshot seen) {
        var refund = find(payment.id(), seen).orElseGet(() -> found(payment, seen));
        var before = refund.status();
        if (refund.becomes(seen.stripeRefund(), seen.status())) {
            if (refund.status() == RefundStatus.SUCCEEDED) {
                outbox.append(payment.refunded(refund.id(), refund.amount(), occasion()));
            } else if (before == RefundStatus.SUCCEEDED) {
                payment.refundFailed(refund.amount());
            }
        }
    }

    private Optional<Refund> find(UUID payment, RefundSnapshot seen) {
        return refunds.findByPaymentId(payment).stream()
                .filter(refund ->
                        refund.stripeRefund().equals(Optional.of(seen.stripeRefund()))
                                || refund.id().equals(seen.refundHint()))
                .findFirst();
    }

    /** Somebody gave money back at Stripe itself: what the desk gave back is never taken again. */
    private Refund found(Payment payment, RefundSnapshot seen) {
        return refunds.save(
                Refund.found(
                        ids.next(),
                        payment.id(),
                        seen.amount(),
                        seen.stripeRefund(),
                        clock.instant()));
    }
}
