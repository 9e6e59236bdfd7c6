package io.beautysalon.billing.payment;

import io.beautysalon.starter.outbox.Outbox;
import org.springframework.stereotype.Component;

/** Enters what became of a payment's link. Joins the caller's transaction. */
@Component
class LinkBook {

    private final PaymentLinks links;
    private final PaymentBook book;
    private final Outbox outbox;

    LinkBook(PaymentLinks links, PaymentBook book, Outbox outbox) {
        this.links = links;
        this.book = book;
        this.outbox = outbox;
    }

    void made(Payment payment, String json) {
        var made = links.made(json);
        var link = payment.link().orElseThrow().made(made.stripeLink(), made.url());
        payment.payableBy(link);
        var facts = payment.facts(book.occasion());
        if (payment.intent().isEmpty()) {
            outbox.append(facts.requested());
        }
        outbox.append(facts.actionRequired(link.id(), link.reason()));
        book.goOn(payment);
    }

    void closed(Payment payment) {
        payment.link().map(PaymentLink::close).ifPresent(payment::payableBy);
        book.goOn(payment);
    }
}
