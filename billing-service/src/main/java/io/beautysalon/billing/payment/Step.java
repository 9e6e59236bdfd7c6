package io.beautysalon.billing.payment;

import org.jspecify.annotations.Nullable;

/** The next thing to do at Stripe so that what was taken becomes what may be kept. */
sealed interface Step {

    /** It is as it should be, or somebody else has to act first. */
    record Rest() implements Step {}

    /** End the intent; an authorisation goes back untouched. */
    record Release() implements Step {}

    /** Stripe knows nothing that could be paid: it ends here. */
    record Drop() implements Step {}

    /** Let nobody pay by the link any more. */
    record CloseLink() implements Step {}

    /** Take this much of the authorisation; the rest goes back. */
    record Take(long amount) implements Step {}

    /** Give this much back. */
    record GiveBack(long amount) implements Step {}

    /**
     * The whole rule of convergence.
     *
     * @param target what may be kept, or null while nobody has said
     * @param abandoned whether nobody has to pay any more
     * @param underway refunds that were asked for and haven't ended, in minor units
     */
    static Step towards(
            @Nullable Long target, boolean abandoned, PaymentAmounts amounts, long underway) {
        if (amounts.authorised() == 0) {
            return abandoned ? new Release() : new Rest();
        }
        if (target == null) {
            return new Rest();
        }
        if (amounts.captured() == 0) {
            return target == 0 ? new Release() : new Take(Math.min(target, amounts.authorised()));
        }
        var surplus = amounts.captured() - amounts.refunded() - underway - target;
        return surplus > 0 ? new GiveBack(surplus) : new Rest();
    }
}
