package io.beautysalon.billing.payment;

import io.beautysalon.billing.card.CardsOnFile;
import io.beautysalon.billing.operation.OperationQueue;
import io.beautysalon.billing.operation.Verb;
import io.beautysalon.contracts.Money;
import io.beautysalon.contracts.billing.PaymentKind;
import io.beautysalon.contracts.billing.PaymentMethod;
import io.beautysalon.contracts.booking.CaptureMode;
import io.beautysalon.starter.Ids;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Charges the card that the client left for this booking with what may be kept and isn't there yet.
 * Without such a card nothing is asked.
 */
@Component
class AskFee {

    private final Payments payments;
    private final CardsOnFile cards;
    private final OperationQueue operations;
    private final Charges charges;
    private final PaymentProperties properties;
    private final Ids ids;

    AskFee(
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

    /**
     * @param missing in minor units
     */
    void ask(UUID booking, long missing) {
        cards.ofBooking(booking).ifPresent(card -> ask(booking, card, missing));
    }

    private void ask(UUID booking, CardsOnFile.Usable card, long missing) {
        var amount = ChargeRules.chargeable(new Money(missing, card.currency()));
        if (ChargeRules.isBelowMinimum(amount)) {
            return;
        }
        charge(booking, card, PaymentKind.FEE, amount);
    }

    /** Charges a card on file without its holder. */
    Payment charge(UUID booking, CardsOnFile.Usable card, PaymentKind kind, Money amount) {
        var terms =
                new PaymentTerms(
                        booking,
                        card.client(),
                        kind,
                        PaymentMethod.CARD_ON_FILE,
                        amount.amount(),
                        amount.currency(),
                        CaptureMode.AUTOMATIC,
                        false,
                        card.account(),
                        null);
        var payment = Payment.requested(ids.next(), terms);
        payment.keepAll();
        payments.save(payment);
        var operation = ids.next();
        var request =
                charges.offSession(
                        new Charges.NewIntent(
                                operation,
                                payment.id(),
                                booking,
                                card.account(),
                                amount,
                                CaptureMode.AUTOMATIC,
                                properties.fee(amount),
                                card.customer(),
                                false),
                        card.stripeMethod());
        operations.plan(operation, payment.id(), Verb.CHARGE_CARD, amount.amount(), request);
        return payment;
    }
}
