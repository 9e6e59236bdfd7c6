package io.beautysalon.billing.payment;

import io.beautysalon.contracts.Money;
import io.beautysalon.contracts.billing.PaymentKind;
import io.beautysalon.contracts.billing.PaymentMethod;
import io.beautysalon.contracts.booking.CaptureMode;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed when the payment was asked for; never changes.
 *
 * @param requested in minor units
 * @param tip the part of it that is somebody's tip
 * @param saveCard whether the card that pays is kept for a later fee
 * @param stripeAccount where the money goes, or null when nothing is asked there
 * @param expiresAt when the ask ends, or null
 */
@Embeddable
record PaymentTerms(
        UUID bookingId,
        @Nullable UUID clientId,
        @Enumerated(EnumType.STRING) PaymentKind kind,
        @Enumerated(EnumType.STRING) PaymentMethod method,
        long requested,
        long tip,
        String currency,
        @Enumerated(EnumType.STRING) CaptureMode captureMode,
        boolean saveCard,
        @Nullable String stripeAccount,
        @Nullable Instant expiresAt) {

    /** What is asked for. */
    Money amount() {
        return new Money(requested, currency);
    }

    /** What the platform takes its share of. */
    Money withoutTip() {
        return new Money(requested - tip, currency);
    }

    String accountRequired() {
        if (stripeAccount == null) {
            throw new IllegalStateException("a payment at Stripe has an account");
        }
        return stripeAccount;
    }

    /** The same for another client card: a booking's client may change. */
    PaymentTerms of(@Nullable UUID client) {
        return new PaymentTerms(
                bookingId,
                client,
                kind,
                method,
                requested,
                tip,
                currency,
                captureMode,
                saveCard,
                stripeAccount,
                expiresAt);
    }

    /** Whether it is what a hold asked for, and not what came later. */
    boolean isOfHold() {
        return kind == PaymentKind.DEPOSIT || kind == PaymentKind.FULL;
    }

    /** Whether the desk wrote it down: no card company knows of it. */
    boolean isRecord() {
        return method == PaymentMethod.CASH || method == PaymentMethod.TERMINAL;
    }
}
