package io.beautysalon.billing.payment;

import org.springframework.stereotype.Component;

/** Enters what Stripe has answered about an intent. The caller holds the booking's lock. */
@Component
class IntentAnswers {

    private final PaymentBook book;
    private final StartIntent startIntent;
    private final Charges charges;

    IntentAnswers(PaymentBook book, StartIntent startIntent, Charges charges) {
        this.book = book;
        this.startIntent = startIntent;
        this.charges = charges;
    }

    /** Stripe knows the client whose card is to be kept: the intent can follow. */
    void payer(Payment payment, String customer) {
        startIntent.goOn(payment, customer);
        book.goOn(payment);
    }

    /** A webhook may have been faster than this answer; what was read back then is newer. */
    void created(Payment payment, String intent) {
        if (payment.intent().isEmpty()) {
            book.enter(payment, charges.intentOf(intent));
        } else {
            book.goOn(payment);
        }
    }

    void changed(Payment payment, String intent) {
        book.enter(payment, charges.intentOf(intent));
    }
}
