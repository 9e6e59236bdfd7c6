package io.beautysalon.billing.payment;

import io.beautysalon.starter.UseCase;

/** Reads a dispute back from Stripe and enters it under its payment's booking. */
@UseCase
public class RefreshDispute {

    private final DisputedCharges charges;
    private final DisputeBook book;

    RefreshDispute(DisputedCharges charges, DisputeBook book) {
        this.charges = charges;
        this.book = book;
    }

    /**
     * Runs for the bound tenant, outside of a transaction; a dispute about somebody else's charge
     * changes nothing.
     */
    public void refresh(String account, String stripeDispute) {
        charges.retrieve(account, stripeDispute).ifPresent(seen -> book.enter(account, seen));
    }
}
