package io.beautysalon.billing.payment;

import io.beautysalon.contracts.billing.PaymentMethod;

/** What a payment looks like from outside. Derived from its amounts, never stored. */
enum PaymentStatus {
    PREPARING,
    AWAITING_CLIENT,
    ACTION_REQUIRED,
    PROCESSING,
    /** A card on file was declined and nobody tries again by himself: the money stays owed. */
    FAILED,
    AUTHORIZED,
    CAPTURED,
    PARTIALLY_REFUNDED,
    REFUNDED,
    CANCELLED,
    /** An authorisation was given back because it would have run out. */
    LAPSED,
    WAIVED;

    /** Money that came after all counts, however the payment had ended before. */
    static PaymentStatus of(
            PaymentEnd end,
            PaymentAmounts amounts,
            IntentState atStripe,
            boolean hasLink,
            PaymentMethod method) {
        if (end.isWaived()) {
            return WAIVED;
        }
        if (amounts.captured() > 0) {
            return amounts.statusOfTaken();
        }
        if (end.isCancelled()) {
            return end.isLapsing() ? LAPSED : CANCELLED;
        }
        if (amounts.authorised() > 0) {
            return AUTHORIZED;
        }
        return hasLink ? ACTION_REQUIRED : ofUnpaid(atStripe, method);
    }

    /** A card on file has no form in which the client could try again. */
    private static PaymentStatus ofUnpaid(IntentState atStripe, PaymentMethod method) {
        var onFile = method == PaymentMethod.CARD_ON_FILE;
        return switch (atStripe.status()) {
            case null -> atStripe.wasRefused() ? FAILED : PREPARING;
            case REQUIRES_ACTION -> onFile ? FAILED : ACTION_REQUIRED;
            case PROCESSING -> PROCESSING;
            default -> onFile ? FAILED : AWAITING_CLIENT;
        };
    }

    /** Whether it ended without money. */
    boolean isOver() {
        return this == CANCELLED || this == LAPSED || this == WAIVED;
    }

    boolean needsTheClient() {
        return this == AWAITING_CLIENT || this == ACTION_REQUIRED;
    }
}
