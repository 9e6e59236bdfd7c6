package io.beautysalon.billing.account;

import io.beautysalon.starter.UseCase;

/** Reads the salon's account back from Stripe: a remote call between two transactions. */
@UseCase
public class RefreshAccount {

    private final AccountReading reading;
    private final Accounts stripe;

    RefreshAccount(AccountReading reading, Accounts stripe) {
        this.reading = reading;
        this.stripe = stripe;
    }

    /** Runs for the bound tenant, outside of a transaction. */
    public void refresh(String stripeAccount) {
        var read = reading.start();
        reading.apply(read, stripe.retrieve(stripeAccount));
    }
}
