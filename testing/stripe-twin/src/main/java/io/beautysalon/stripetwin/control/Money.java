package io.beautysalon.stripetwin.control;

import io.beautysalon.stripetwin.payment.Bank;
import io.beautysalon.stripetwin.payment.Checkout;
import io.beautysalon.stripetwin.payment.Disputes;
import io.beautysalon.stripetwin.payment.Payouts;
import tools.jackson.databind.node.ObjectNode;

/**
 * The people around a payment: the client's bank, the client on a payment page, the salon's bank.
 */
public record Money(Bank bank, Checkout checkout, Disputes disputes, Payouts payouts) {

    /** The client answers the bank; a payment page that waited for it is done with then. */
    public ObjectNode answer(String account, String intent, boolean passed) {
        var answered = bank.authenticate(account, intent, passed);
        if (passed) {
            checkout.authenticated(account, answered);
        }
        return answered;
    }
}
