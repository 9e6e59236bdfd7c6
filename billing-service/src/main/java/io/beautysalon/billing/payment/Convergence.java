package io.beautysalon.billing.payment;

import io.beautysalon.billing.operation.OperationQueue;
import io.beautysalon.billing.operation.StripeRequest;
import io.beautysalon.billing.operation.Verb;
import io.beautysalon.billing.refund.Refund;
import io.beautysalon.billing.refund.RefundStatus;
import io.beautysalon.billing.refund.Refunds;
import io.beautysalon.contracts.Money;
import io.beautysalon.starter.Ids;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Moves a payment towards what the salon may keep, one call at a time: whenever the target or the
 * amounts have changed, and whenever a call has ended. The caller holds the payment's lock.
 */
@Component
class Convergence {

    private final OperationQueue operations;
    private final Charges charges;
    private final Refunds refunds;
    private final PaymentProperties properties;
    private final Ids ids;
    private final Clock clock;

    Convergence(
            OperationQueue operations,
            Charges charges,
            Refunds refunds,
            PaymentProperties properties,
            Ids ids,
            Clock clock) {
        this.operations = operations;
        this.charges = charges;
        this.refunds = refunds;
        this.properties = properties;
        this.ids = ids;
        this.clock = clock;
    }

    void converge(Payment payment) {
        if (operations.isBusy(payment.id())) {
            return; // its end comes back here
        }
        var all = refunds.findByPaymentId(payment.id());
        if (all.stream().anyMatch(Refund::cameBack)) {
            return; // the bank sent money back: a person decides how the client gets it
        }
        payment.intent()
                .ifPresent(intent -> take(payment, intent, payment.nextStep(underway(all))));
    }

    /** Our share of an amount. */
    long fee(Money amount) {
        return amount.basisPoints(properties.applicationFeeBp()).amount();
    }

    private void take(Payment payment, Charges.Intent intent, Step step) {
        switch (step) {
            case Step.Rest rest -> {}
            case Step.Release release -> plan(payment, Verb.CANCEL, 0, charges.release(intent));
            case Step.Take take -> {
                var fee = fee(new Money(take.amount(), payment.terms().currency()));
                plan(
                        payment,
                        Verb.CAPTURE,
                        take.amount(),
                        charges.capture(intent, take.amount(), fee));
            }
            case Step.GiveBack back -> giveBack(payment, intent, back.amount());
        }
    }

    private void giveBack(Payment payment, Charges.Intent intent, long amount) {
        var id = ids.next();
        refunds.save(Refund.asked(id, payment.id(), amount, clock.instant()));
        operations.plan(id, payment.id(), Verb.REFUND, amount, charges.refund(intent, id, amount));
    }

    private void plan(Payment payment, Verb verb, long amount, StripeRequest request) {
        operations.plan(ids.next(), payment.id(), verb, amount, request);
    }

    private static long underway(List<Refund> all) {
        return all.stream()
                .filter(refund -> refund.status() == RefundStatus.PENDING)
                .mapToLong(Refund::amount)
                .sum();
    }
}
