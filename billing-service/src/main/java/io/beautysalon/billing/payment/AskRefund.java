package io.beautysalon.billing.payment;

import io.beautysalon.billing.operation.OperationQueue;
import io.beautysalon.billing.operation.Verb;
import io.beautysalon.billing.refund.Refund;
import io.beautysalon.billing.refund.Refunds;
import io.beautysalon.starter.Ids;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Has money sent back by Stripe. The caller holds the booking's lock. */
@Component
class AskRefund {

    private final Refunds refunds;
    private final OperationQueue operations;
    private final Charges charges;
    private final Ids ids;
    private final Clock clock;

    AskRefund(Refunds refunds, OperationQueue operations, Charges charges, Ids ids, Clock clock) {
        this.refunds = refunds;
        this.operations = operations;
        this.charges = charges;
        this.ids = ids;
        this.clock = clock;
    }

    /** More was taken than the booking leaves to the salon. */
    void ofSettlement(Payment payment, long amount) {
        send(payment, Refund.ofSettlement(ids.next(), payment.id(), amount, clock.instant()));
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
