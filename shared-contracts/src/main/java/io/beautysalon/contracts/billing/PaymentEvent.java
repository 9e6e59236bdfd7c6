package io.beautysalon.contracts.billing;

import io.beautysalon.contracts.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A fact about one payment; the totals are those after the fact. */
public sealed interface PaymentEvent extends BillingEvent
        permits PaymentRequested,
                PaymentWaived,
                PaymentAuthorized,
                PaymentCaptured,
                PaymentCancelled,
                PaymentRefunded,
                PaymentActionRequired,
                PaymentFailed,
                PaymentLapsed,
                PaymentRefundFailed,
                PaymentDisputed,
                PaymentDisputeClosed {

    UUID paymentId();

    @Nullable UUID bookingId();

    @Nullable UUID clientId();

    PaymentKind kind();

    PaymentMethod method();

    Money capturedTotal();

    Money refundedTotal();
}
