package io.beautysalon.billing.payment;

import io.beautysalon.billing.operation.Operation;
import io.beautysalon.billing.operation.OperationOwner;
import io.beautysalon.billing.operation.Outcome;
import io.beautysalon.billing.operation.Verb;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What becomes of a payment when Stripe has done what we asked. */
@Component
class PaymentOperations implements OperationOwner {

    private final PaymentLocks locks;
    private final IntentAnswers intents;
    private final LinkBook links;
    private final SentRefunds refunds;
    private final PaymentRefusals refusals;
    private final PaymentTraces traces;

    PaymentOperations(
            PaymentLocks locks,
            IntentAnswers intents,
            LinkBook links,
            SentRefunds refunds,
            PaymentRefusals refusals,
            PaymentTraces traces) {
        this.locks = locks;
        this.intents = intents;
        this.links = links;
        this.refunds = refunds;
        this.refusals = refusals;
        this.traces = traces;
    }

    @Override
    public Set<Verb> verbs() {
        return Set.of(
                Verb.CREATE_PAYER,
                Verb.CREATE_INTENT,
                Verb.CHARGE_CARD,
                Verb.CAPTURE,
                Verb.CANCEL,
                Verb.REFUND,
                Verb.CREATE_LINK,
                Verb.CLOSE_LINK);
    }

    @Override
    public void succeeded(Operation operation, String json) {
        var payment = locks.payment(operation.subjectId()).orElseThrow();
        payment.atStripe().accept();
        switch (operation.verb()) {
            case CREATE_PAYER -> intents.payer(payment, json);
            case CREATE_INTENT, CHARGE_CARD -> intents.created(payment, json);
            case CREATE_LINK -> links.made(payment, json);
            case CLOSE_LINK -> links.closed(payment);
            case REFUND -> refunds.taken(payment, json);
            default -> intents.changed(payment, json);
        }
    }

    @Override
    public void examine(Operation operation, Outcome.Refused refusal) {
        refusals.examine(operation, refusal);
    }

    @Override
    public Verdict refused(Operation operation, Outcome.Refused refusal) {
        return refusals.enter(
                locks.payment(operation.subjectId()).orElseThrow(), operation, refusal);
    }

    @Override
    public void resolved(Operation operation) {
        refusals.resolve(locks.payment(operation.subjectId()).orElseThrow(), operation);
    }

    @Override
    public Optional<String> lookForEffect(Operation operation) {
        return traces.of(operation);
    }
}
