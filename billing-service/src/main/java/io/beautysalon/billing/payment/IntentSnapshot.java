package io.beautysalon.billing.payment;

import io.beautysalon.billing.card.CardFace;
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
 * @param fee our share, and how much of it went back; null when the read didn't say
 * @param failure the attempt that failed last, or null
 * @param card the card that paid, or null when it was none
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
        @Nullable Fee fee,
        @Nullable Failure failure,
        @Nullable CardFace card,
        List<RefundSnapshot> refunds) {

    /** Our share by Stripe's own figures, in minor units. */
    public record Fee(long taken, long refunded) {}

    /**
     * An attempt that failed.
     *
     * @param charge Stripe's id of the attempt
     */
    public record Failure(String charge, @Nullable String code, @Nullable String declineCode) {}
}
