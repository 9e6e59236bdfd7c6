package io.beautysalon.billing.payment;

import io.beautysalon.billing.operation.Operation;
import io.beautysalon.billing.operation.OperationOwner;
import io.beautysalon.billing.operation.Outcome;
import io.beautysalon.billing.operation.Verb;
import io.beautysalon.billing.refund.Refunds;
import io.beautysalon.contracts.billing.WaivedCause;
import io.beautysalon.starter.outbox.Outbox;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of a payment when Stripe has answered. */
@Component
class PaymentOperations implements OperationOwner {

    private static final Logger LOG = LoggerFactory.getLogger(PaymentOperations.class);

    private final Payments payments;
    private final Refunds refunds;
    private final PaymentBook book;
    private final Charges charges;
    private final AskAgain askAgain;
    private final Outbox outbox;
    private final TransactionTemplate transaction;

    PaymentOperations(
            Payments payments,
            Refunds refunds,
            PaymentBook book,
            Charges charges,
            AskAgain askAgain,
            Outbox outbox,
            TransactionTemplate transaction) {
        this.payments = payments;
        this.refunds = refunds;
        this.book = book;
        this.charges = charges;
        this.askAgain = askAgain;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    @Override
    public Set<Verb> verbs() {
        return Set.of(Verb.CREATE_INTENT, Verb.CAPTURE, Verb.CANCEL, Verb.REFUND);
    }

    @Override
    public void succeeded(Operation operation, String json) {
        var payment = payments.locked(operation.subjectId()).orElseThrow();
        payment.accepted();
        if (operation.verb() == Verb.REFUND) {
            book.enter(payment, charges.refundOf(json));
        } else {
            book.enter(payment, charges.intentOf(json));
        }
    }

    @Override
    public void refused(Operation operation, Outcome.Refused refusal) {
        var payment = payments.locked(operation.subjectId()).orElseThrow();
        LOG.warn(
                "Stripe refused {} of payment {}: {}",
                operation.verb(),
                payment.id(),
                refusal.code());
        payment.refuse();
        switch (operation.verb()) {
            case CREATE_INTENT ->
                    outbox.append(payment.waive(WaivedCause.ACCOUNT_INACTIVE, book.occasion()));
            case REFUND -> {
                refunds.findById(operation.id()).ifPresent(refund -> refund.refuse());
                payment.intent().ifPresent(askAgain::afterCommit);
            }
            default -> payment.intent().ifPresent(askAgain::afterCommit);
        }
    }

    @Override
    public Optional<String> lookForEffect(Operation operation) {
        var payment =
                transaction.execute(
                        status -> payments.findById(operation.subjectId()).orElseThrow());
        return switch (operation.verb()) {
            case CREATE_INTENT ->
                    charges.findCreated(
                            payment.terms().accountRequired(),
                            operation.id(),
                            operation.createdAt());
            case REFUND ->
                    payment.intent().flatMap(intent -> charges.findRefund(intent, operation.id()));
            case CAPTURE, CANCEL -> payment.intent().flatMap(this::ended);
            case CREATE_ACCOUNT -> Optional.empty();
        };
    }

    /**
     * Captured or cancelled: either way nothing is authorised any more, so the call needn't be made
     * again.
     */
    private Optional<String> ended(Charges.Intent intent) {
        var json = charges.retrieveJson(intent);
        var status = charges.intentOf(json).status();
        return status == IntentStatus.SUCCEEDED || status == IntentStatus.CANCELED
                ? Optional.of(json)
                : Optional.empty();
    }
}
