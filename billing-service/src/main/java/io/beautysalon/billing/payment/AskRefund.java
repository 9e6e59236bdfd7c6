package io.beautysalon.billing.payment;

import io.beautysalon.billing.operation.OperationQueue;
import io.beautysalon.billing.operation.Verb;
import io.beautysalon.billing.refund.Refund;
import io.beautysalon.billing.refund.RefundReason;
import io.beautysalon.billing.refund.Refunds;
import io.beautysalon.starter.Ids;
import io.beautysalon.starter.outbox.Outbox;
import io.beautysalon.starter.security.Caller;
import io.beautysalon.starter.tenancy.TenantContext;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Has money sent back, by Stripe or by hand. The caller holds the booking's lock. */
@Component
class AskRefund {

    private final Refunds refunds;
    private final OperationQueue operations;
    private final Charges charges;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    AskRefund(
            Refunds refunds,
            OperationQueue operations,
            Charges charges,
            Outbox outbox,
            Ids ids,
            Clock clock) {
        this.refunds = refunds;
        this.operations = operations;
        this.charges = charges;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** More was taken than the booking leaves to the salon. */
    void ofSettlement(Payment payment, long amount) {
        send(payment, Refund.ofSettlement(ids.next(), payment.id(), amount, clock.instant()));
    }

    /** The desk wants it so. */
    Refund ofDesk(Payment payment, long amount, RefundReason reason) {
        var refund = Refund.ofDesk(ids.next(), payment.id(), amount, reason, clock.instant());
        send(payment, refund);
        return refund;
    }

    /** The desk has handed the money over itself: cash, or a terminal of somebody else. */
    Refund byHand(Payment payment, long amount, RefundReason reason) {
        var refund = Refund.ofDesk(ids.next(), payment.id(), amount, reason, clock.instant());
        refund.handOver();
        refunds.save(refund);
        payment.amounts().refund(amount);
        var occasion =
                new Occasion(TenantContext.required(), Caller.current().actor(), clock.instant());
        outbox.append(payment.facts(occasion).refunded(refund.id(), amount, refund.lines(), null));
        return refund;
    }

    private void send(Payment payment, Refund refund) {
        var intent = payment.intent().orElseThrow();
        refunds.save(refund);
        operations.plan(
                refund.id(),
                payment.id(),
                Verb.REFUND,
                refund.amount(),
                charges.refund(intent, refund.id(), refund.amount()));
    }
}
