package io.beautysalon.billing.dispute;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A dispute as Stripe shows it at one moment.
 *
 * @param intent the payment intent whose charge is disputed
 * @param amount in minor units
 * @param reason Stripe's word for it
 * @param fundsWithdrawn whether the money is gone from the salon's balance
 * @param evidenceDueBy until when the salon may answer, or null
 */
public record DisputeSnapshot(
        String stripeDispute,
        String intent,
        long amount,
        String reason,
        DisputeState state,
        boolean fundsWithdrawn,
        @Nullable Instant evidenceDueBy) {}
