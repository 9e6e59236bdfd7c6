package io.beautysalon.billing.payment;

import io.beautysalon.billing.card.CardVault;
import io.beautysalon.billing.card.Customers;
import io.beautysalon.billing.operation.OperationQueue;
import io.beautysalon.billing.operation.Verb;
import io.beautysalon.starter.Ids;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Has an intent made that the client pays in a browser. When the card is to be kept, Stripe's
 * customer comes first.
 */
@Component
class StartIntent {

    private final Customers customers;
    private final CardVault vault;
    private final OperationQueue operations;
    private final Charges charges;
    private final PaymentProperties properties;
    private final Ids ids;

    StartIntent(
            Customers customers,
            CardVault vault,
            OperationQueue operations,
            Charges charges,
            PaymentProperties properties,
            Ids ids) {
        this.customers = customers;
        this.vault = vault;
        this.operations = operations;
        this.charges = charges;
        this.properties = properties;
        this.ids = ids;
    }

    void start(Payment payment) {
        var client = payment.terms().clientId();
        if (!payment.terms().saveCard() || client == null) {
            plan(payment, null);
            return;
        }
        customers
                .find(client, payment.terms().accountRequired())
                .ifPresentOrElse(
                        customer -> plan(payment, customer), () -> planPayer(payment, client));
    }

    /** Stripe knows the client now. */
    void goOn(Payment payment, String json) {
        var client = payment.terms().clientId();
        var made = vault.idOf(json);
        if (!payment.end().isAbandoned()) {
            plan(
                    payment,
                    client == null
                            ? made
                            : customers.keep(client, payment.terms().accountRequired(), made));
        }
    }

    private void planPayer(Payment payment, UUID client) {
        var operation = ids.next();
        var request = vault.customer(payment.terms().accountRequired(), operation, client);
        operations.plan(operation, payment.id(), Verb.CREATE_PAYER, 0, request);
    }

    private void plan(Payment payment, @Nullable String customer) {
        var operation = ids.next();
        var terms = payment.terms();
        var request =
                charges.creation(
                        new Charges.NewIntent(
                                operation,
                                payment.id(),
                                terms.bookingId(),
                                terms.accountRequired(),
                                terms.amount(),
                                terms.captureMode(),
                                properties.fee(terms.withoutTip()),
                                customer,
                                terms.saveCard()));
        operations.plan(operation, payment.id(), Verb.CREATE_INTENT, terms.requested(), request);
    }
}
