package io.beautysalon.billing.payment;

import io.beautysalon.starter.UseCase;

/** Reads a payment back from Stripe: a remote call between two transactions. */
@UseCase
public class RefreshPayment {

    private final PaymentReading reading;
    private final Charges charges;

    RefreshPayment(PaymentReading reading, Charges charges) {
        this.reading = reading;
        this.charges = charges;
    }

    /**
     * Runs for the bound tenant, outside of a transaction; an intent that isn't ours changes
     * nothing.
     */
    public void refresh(Charges.Intent intent) {
        var read = reading.start(intent);
        charges.retrieve(intent).ifPresent(seen -> reading.apply(intent, read, seen));
    }
}
