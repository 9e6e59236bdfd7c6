package io.beautysalon.billing.payment;

/** The next thing to do at Stripe so that what was taken becomes what may be kept. */
sealed interface Step {

    /** It is as it should be, or somebody else has to act first. */
    record Rest() implements Step {}

    /** End the intent; an authorisation goes back untouched. */
    record Release() implements Step {}

    /** Take this much of the authorisation; the rest goes back. */
    record Take(long amount) implements Step {}

    /** Give this much back. */
    record GiveBack(long amount) implements Step {}
}
