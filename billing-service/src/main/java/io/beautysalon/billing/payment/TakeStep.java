package io.beautysalon.billing.payment;

import io.beautysalon.billing.operation.OperationQueue;
import io.beautysalon.billing.operation.Verb;
import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.Money;
import io.beautysalon.starter.outbox.Outbox;
import io.beautysalon.starter.tenancy.TenantContext;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Plans the call to Stripe that a payment's next step needs. */
@Component
class TakeStep {

    private final OperationQueue operations;
    private final Charges charges;
    private final PaymentLinks links;
    private final AskRefund askRefund;
    private final PaymentProperties properties;
    private final Outbox outbox;
    private final Clock clock;

    TakeStep(
            OperationQueue operations,
            Charges charges,
            PaymentLinks links,
            AskRefund askRefund,
            PaymentProperties properties,
            Outbox outbox,
            Clock clock) {
        this.operations = operations;
        this.charges = charges;
        this.links = links;
        this.askRefund = askRefund;
        this.properties = properties;
        this.outbox = outbox;
        this.clock = clock;
    }

    void take(Payment payment, Step step) {
        switch (step) {
            case Step.Rest rest -> {}
            case Step.Drop drop -> outbox.append(payment.end(occasion()));
            case Step.CloseLink close -> payment.link().ifPresent(link -> close(payment, link));
            case Step.Release release -> {
                var request = charges.release(intent(payment));
                operations.plan(payment.id(), Verb.CANCEL, 0, request);
            }
            case Step.Take take -> capture(payment, take.amount());
            case Step.GiveBack back -> askRefund.ofSettlement(payment, back.amount());
        }
    }

    private void close(Payment payment, PaymentLink link) {
        var request = links.closing(payment.terms().accountRequired(), link);
        operations.plan(payment.id(), Verb.CLOSE_LINK, 0, request);
    }

    private void capture(Payment payment, long amount) {
        var fee = properties.fee(new Money(amount, payment.terms().currency()));
        var request = charges.capture(intent(payment), amount, fee);
        operations.plan(payment.id(), Verb.CAPTURE, amount, request);
    }

    private Occasion occasion() {
        return new Occasion(TenantContext.required(), Actor.clock("payments"), clock.instant());
    }

    private static Charges.Intent intent(Payment payment) {
        return payment.intent().orElseThrow();
    }
}
