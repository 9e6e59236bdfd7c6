package io.beautysalon.billing.payment;

import io.beautysalon.billing.card.CardsOnFile;
import io.beautysalon.billing.operation.OperationQueue;
import io.beautysalon.billing.operation.Verb;
import io.beautysalon.starter.Ids;
import io.beautysalon.starter.problem.CommonProblem;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Charges a card on file without its holder. The caller holds the booking's lock. */
@Component
class ChargeCard {

    private final Payments payments;
    private final CardsOnFile cards;
    private final OperationQueue operations;
    private final Charges charges;
    private final PaymentProperties properties;
    private final Ids ids;

    ChargeCard(
            Payments payments,
            CardsOnFile cards,
            OperationQueue operations,
            Charges charges,
            PaymentProperties properties,
            Ids ids) {
        this.payments = payments;
        this.cards = cards;
        this.operations = operations;
        this.charges = charges;
        this.properties = properties;
        this.ids = ids;
    }

    /** One of the client's own cards, as the desk has chosen. */
    Payment ofClient(PaymentTerms terms, @Nullable UUID card) {
        var client = terms.clientId();
        if (card == null || client == null) {
            throw CommonProblem.INVALID.at("/cardId", "a card on file of the booking's client");
        }
        return charge(
                terms,
                cards.ofClient(client, card)
                        .orElseThrow(() ->
                                CommonProblem.INVALID.at(
                                        "/cardId", "a card on file of the booking's client")));
    }

    Payment charge(PaymentTerms terms, CardsOnFile.Usable card) {
        var payment = Payment.requested(ids.next(), terms);
        payment.keepAll();
        payments.save(payment);
        var operation = ids.next();
        var intent =
                new Charges.NewIntent(
                        operation,
                        payment.id(),
                        terms.bookingId(),
                        card.account(),
                        terms.amount(),
                        terms.captureMode(),
                        properties.fee(terms.withoutTip()),
                        card.customer(),
                        false);
        var request = charges.offSession(intent, card.stripeMethod());
        operations.plan(operation, payment.id(), Verb.CHARGE_CARD, terms.requested(), request);
        return payment;
    }
}
