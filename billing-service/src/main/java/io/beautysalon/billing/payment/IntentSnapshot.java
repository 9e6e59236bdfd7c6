package io.beautysalon.billing.payment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payment intent as Stripe shows it at one moment.
 *
 * @param paymentHint our payment's id from its metadata: a hint, never proof
 * @param authorised what the card has granted, captured or not, in minor units
 * @param captured what was taken of it
 * @param captureBefore when the grant ends, or null
 * @param refunds what went back, as far as it was asked for
 */
public record IntentSnapshot(
        String intent,
        @Nullable UUID paymentHint,
        @Nullable String clientSecret,
        IntentStatus status,
        long authorised,
        long captured,
        @Nullable Instant captureBefore,
        List<RefundSnapshot> refunds) {}
