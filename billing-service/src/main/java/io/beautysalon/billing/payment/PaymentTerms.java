package io.beautysalon.billing.payment;

import io.beautysalon.contracts.billing.PaymentKind;
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
 * @param stripeAccount where the money goes, or null when nothing is asked
 * @param expiresAt when the ask ends, or null
 */
@Embeddable
record PaymentTerms(
        UUID bookingId,
        @Nullable UUID clientId,
        @Enumerated(EnumType.STRING) PaymentKind kind,
        long requested,
        String currency,
        @Enumerated(EnumType.STRING) CaptureMode captureMode,
        @Nullable String stripeAccount,
        @Nullable Instant expiresAt) {

    String accountRequired() {
        if (stripeAccount == null) {
            throw new IllegalStateException("a payment at Stripe has an account");
        }
        return stripeAccount;
    }
}
