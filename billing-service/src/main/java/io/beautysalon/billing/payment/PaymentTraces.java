package io.beautysalon.billing.payment;

import io.beautysalon.billing.card.CardVault;
import io.beautysalon.billing.operation.Operation;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks at Stripe for what a call of unknown outcome has left there. Outside of a transaction. */
@Component
class PaymentTraces {

    private final Payments payments;
    private final Charges charges;
    private final PaymentLinks links;
    private final CardVault vault;
    private final TransactionTemplate transaction;

    PaymentTraces(
            Payments payments,
            Charges charges,
            PaymentLinks links,
            CardVault vault,
            TransactionTemplate transaction) {
        this.payments = payments;
        this.charges = charges;
        this.links = links;
        this.vault = vault;
        this.transaction = transaction;
    }

    /** Stripe's object as JSON; empty when there is no trace. */
    Optional<String> of(Operation operation) {
        var payment =
                transaction.execute(
                        status -> payments.findById(operation.subjectId()).orElseThrow());
        var account = payment.terms().accountRequired();
        return switch (operation.verb()) {
            case CREATE_INTENT, CHARGE_CARD ->
                    charges.findCreated(account, operation.id(), operation.createdAt());
            case CREATE_PAYER -> vault.findCustomer(account, operation.id(), operation.createdAt());
            case REFUND ->
                    payment.intent().flatMap(intent -> charges.findRefund(intent, operation.id()));
            case CAPTURE, CANCEL -> payment.intent().flatMap(this::ended);
            case CREATE_LINK -> links.findCreated(account, operation.id(), operation.createdAt());
            default -> Optional.empty();
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
