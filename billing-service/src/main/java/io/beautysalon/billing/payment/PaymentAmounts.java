package io.beautysalon.billing.payment;

import jakarta.persistence.Embeddable;

/**
 * How much was granted, taken and given back, in minor units: refunded <= captured <= authorised,
 * always (STR-21).
 */
@Embeddable
class PaymentAmounts {

    private long authorised;
    private long captured;
    private long refunded;

    /** Notes what the card has granted; true when that is the first time. */
    boolean authorise(long total) {
        var first = authorised == 0 && total > 0;
        authorised = Math.max(authorised, total);
        return first;
    }

    /** Notes what was taken so far and tells how much of it is new. */
    long capture(long total) {
        if (total > authorised) {
            throw new IllegalStateException(
                    "captured " + total + " of " + authorised + " authorised");
        }
        var taken = Math.max(0, total - captured);
        captured += taken;
        return taken;
    }

    void refund(long amount) {
        if (refunded + amount > captured) {
            throw new IllegalStateException(
                    "refunded " + (refunded + amount) + " of " + captured + " captured");
        }
        refunded += amount;
    }

    void takeRefundBack(long amount) {
        refunded -= amount;
    }

    PaymentStatus statusOfTaken() {
        if (refunded == 0) {
            return PaymentStatus.CAPTURED;
        }
        return refunded < captured ? PaymentStatus.PARTIALLY_REFUNDED : PaymentStatus.REFUNDED;
    }

    long authorised() {
        return authorised;
    }

    long captured() {
        return captured;
    }

    long refunded() {
        return refunded;
    }
}
