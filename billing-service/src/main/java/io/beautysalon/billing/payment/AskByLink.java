package io.beautysalon.billing.payment;

import io.beautysalon.billing.operation.OperationQueue;
import io.beautysalon.billing.operation.Verb;
import io.beautysalon.contracts.billing.ActionReason;
import io.beautysalon.starter.Ids;
import org.springframework.stereotype.Component;

/** Has a page made where the client can pay what a card on file didn't. */
@Component
class AskByLink {

    private final OperationQueue operations;
    private final PaymentLinks links;
    private final PaymentProperties properties;
    private final Ids ids;

    AskByLink(
            OperationQueue operations, PaymentLinks links, PaymentProperties properties, Ids ids) {
        this.operations = operations;
        this.links = links;
        this.properties = properties;
        this.ids = ids;
    }

    /** Unless there is one that works. The caller holds the booking's lock. */
    void ask(Payment payment, ActionReason reason) {
        if (payment.link().filter(link -> !link.closed()).isEmpty()) {
            var id = ids.next();
            payment.payableBy(PaymentLink.asked(id, reason));
            var amount = payment.terms().amount();
            var link =
                    new PaymentLinks.NewLink(
                            id,
                            payment.id(),
                            payment.terms().bookingId(),
                            payment.terms().accountRequired(),
                            amount,
                            properties.fee(payment.terms().withoutTip()));
            var request = links.creation(link);
            operations.plan(id, payment.id(), Verb.CREATE_LINK, amount.amount(), request);
        }
    }
}
