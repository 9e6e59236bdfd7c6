package io.beautysalon.billing.payment;

import io.beautysalon.billing.card.CardsOnFile;
import io.beautysalon.contracts.Actor;
import io.beautysalon.starter.outbox.Outbox;
import io.beautysalon.starter.tenancy.TenantContext;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * Enters what Stripe shows: amounts, attempts, refunds, cards, the facts they mean, and the next
 * step. Joins the caller's transaction, which holds the booking's lock.
 */
@Component
class PaymentBook {

    private final Attempts attempts;
    private final RefundBook refundBook;
    private final CardsOnFile cards;
    private final Convergence convergence;
    private final PaymentSignals signals;
    private final Outbox outbox;
    private final Clock clock;

    PaymentBook(
            Attempts attempts,
            RefundBook refundBook,
            CardsOnFile cards,
            Convergence convergence,
            PaymentSignals signals,
            Outbox outbox,
            Clock clock) {
        this.attempts = attempts;
        this.refundBook = refundBook;
        this.cards = cards;
        this.convergence = convergence;
        this.signals = signals;
        this.outbox = outbox;
        this.clock = clock;
    }

    void enter(Payment payment, IntentSnapshot seen) {
        observe(payment, seen);
        refundBook.enter(payment, seen, occasion());
        goOn(payment);
    }

    /** Without a next step: the caller decides what follows. */
    void observe(Payment payment, IntentSnapshot seen) {
        payment.observe(seen, occasion()).forEach(outbox::append);
        var failure = seen.failure();
        if (failure != null) {
            fail(payment, failure);
        }
        var card = seen.card();
        if (payment.terms().saveCard() && card != null) {
            cards.keep(payment.terms().bookingId(), card);
        }
    }

    private void fail(Payment payment, IntentSnapshot.Failure failure) {
        var declineClass = Declines.classOf(failure.code(), failure.declineCode());
        attempts.note(payment.id(), failure, declineClass, clock.instant())
                .ifPresent(number ->
                        outbox.append(payment.facts(occasion()).failed(declineClass, number)));
    }

    void goOn(Payment payment) {
        convergence.converge(payment.terms().bookingId());
        signals.afterCommit(payment.terms().bookingId());
    }

    Occasion occasion() {
        return new Occasion(TenantContext.required(), Actor.stripe(), clock.instant());
    }
}
