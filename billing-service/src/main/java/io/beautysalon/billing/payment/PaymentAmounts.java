package io.beautysalon.billing.payment;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * How much was granted, taken and given back, in minor units: refunded <= captured <= authorised,
 * always (STR-21).
 */
@Embeddable
class PaymentAmounts {

    private long authorised;
    private long captured;
    private long refunded;
    private long feeTaken;
    private long feeRefunded;

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

    /** Notes money that no card company has granted: cash, or a terminal of somebody else. */
    void takeWithoutCard(long amount) {
        authorised = amount;
        captured = amount;
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

    /** Notes our share as Stripe took it; null when nobody asked. */
    void share(IntentSnapshot.@Nullable Fee fee) {
        feeTaken = fee == null ? feeTaken : Math.max(feeTaken, fee.taken());
    }

    /** Notes how much of our share went back so far and tells how much of that is new. */
    long feeBack(long total) {
        var back = Math.max(0, total - feeRefunded);
        feeRefunded += back;
        return back;
    }

    /** What may still go back. */
    long refundable() {
        return captured - refunded;
    }

    long feeTaken() {
        return feeTaken;
    }

    long feeRefunded() {
        return feeRefunded;
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
