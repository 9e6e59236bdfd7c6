package io.beautysalon.billing.payment;

import java.util.UUID;

/** Told of money that a payment's metadata lead to, but that isn't the payment's own. */
public interface UnclaimedMoney {

    /**
     * Runs in the transaction that enters a read-back, under the booking's lock; may be told of the
     * same intent any number of times.
     *
     * @param payment the payment of this salon that the intent names
     */
    void found(UUID payment, Charges.Intent intent, IntentSnapshot seen);
}
