package io.beautysalon.billing.stray;

import io.beautysalon.billing.operation.Operation;
import io.beautysalon.billing.operation.Verb;
import io.beautysalon.billing.payment.Charges;
import io.beautysalon.billing.payment.IntentStatus;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks at Stripe for what a call of unknown outcome has left there. Outside of a transaction. */
@Component
class StrayTraces {

    private final StrayPayments strays;
    private final Charges charges;
    private final TransactionTemplate transaction;

    StrayTraces(StrayPayments strays, Charges charges, TransactionTemplate transaction) {
        this.strays = strays;
        this.charges = charges;
        this.transaction = transaction;
    }

    /** Stripe's object as JSON; empty when there is no trace. */
    Optional<String> of(Operation operation) {
        var stray =
                transaction.execute(status -> strays.findById(operation.subjectId()).orElseThrow());
        return operation.verb() == Verb.REFUND_STRAY
                ? charges.findRefund(stray.at(), operation.id())
                : Optional.of(charges.retrieveJson(stray.at()))
                        .filter(json -> charges.intentOf(json).status() == IntentStatus.CANCELED);
    }
}
