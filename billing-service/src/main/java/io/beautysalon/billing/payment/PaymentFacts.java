package io.beautysalon.billing.payment;

import io.beautysalon.contracts.Money;
import io.beautysalon.contracts.billing.PaymentAuthorized;
import io.beautysalon.contracts.billing.PaymentCancelled;
import io.beautysalon.contracts.billing.PaymentCancelledCause;
import io.beautysalon.contracts.billing.PaymentCaptured;
import io.beautysalon.contracts.billing.PaymentEvent;
import io.beautysalon.contracts.billing.PaymentMethod;
import io.beautysalon.contracts.billing.PaymentRefunded;
import io.beautysalon.contracts.billing.PaymentRequested;
import io.beautysalon.contracts.billing.PaymentWaived;
import io.beautysalon.contracts.billing.WaivedCause;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Words what happened to a payment; the totals are those after it. Never a client secret. */
record PaymentFacts(UUID id, PaymentTerms terms, PaymentAmounts amounts, Occasion occasion) {

    PaymentEvent requested() {
        return new PaymentRequested(
                occasion.salon(),
                id,
                occasion.at(),
                occasion.actor(),
                terms.bookingId(),
                terms.clientId(),
                terms.kind(),
                PaymentMethod.CARD,
                captured(),
                refunded(),
                money(terms.requested()),
                terms.captureMode(),
                terms.expiresAt());
    }

    PaymentEvent waived(WaivedCause cause) {
        return new PaymentWaived(
                occasion.salon(),
                id,
                occasion.at(),
                occasion.actor(),
                terms.bookingId(),
                terms.clientId(),
                terms.kind(),
                PaymentMethod.CARD,
                captured(),
                refunded(),
                cause);
    }

    PaymentEvent authorized(@Nullable Instant captureBefore) {
        return new PaymentAuthorized(
                occasion.salon(),
                id,
                occasion.at(),
                occasion.actor(),
                terms.bookingId(),
                terms.clientId(),
                terms.kind(),
                PaymentMethod.CARD,
                captured(),
                refunded(),
                money(amounts.authorised()),
                captureBefore);
    }

    PaymentEvent captured(long amount) {
        return new PaymentCaptured(
                occasion.salon(),
                id,
                occasion.at(),
                occasion.actor(),
                terms.bookingId(),
                terms.clientId(),
                terms.kind(),
                PaymentMethod.CARD,
                captured(),
                refunded(),
                money(amount),
                money(0),
                null);
    }

    PaymentEvent cancelled(PaymentCancelledCause cause) {
        return new PaymentCancelled(
                occasion.salon(),
                id,
                occasion.at(),
                occasion.actor(),
                terms.bookingId(),
                terms.clientId(),
                terms.kind(),
                PaymentMethod.CARD,
                captured(),
                refunded(),
                cause);
    }

    PaymentEvent refunded(UUID refund, long amount) {
        return new PaymentRefunded(
                occasion.salon(),
                id,
                occasion.at(),
                occasion.actor(),
                terms.bookingId(),
                terms.clientId(),
                terms.kind(),
                PaymentMethod.CARD,
                captured(),
                refunded(),
                refund,
                money(amount),
                List.of(),
                null);
    }

    private Money captured() {
        return money(amounts.captured());
    }

    private Money refunded() {
        return money(amounts.refunded());
    }

    private Money money(long amount) {
        return new Money(amount, terms.currency());
    }
}
