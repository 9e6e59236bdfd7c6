package io.beautysalon.billing.payout;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a payout is made of.
 *
 * @param category what it was, by Stripe's reporting category, for instance {@code charge}
 * @param amount what it moved
 * @param fee what Stripe and the platform kept of it
 * @param net what it left to the salon
 * @param source Stripe's id of the charge, refund, dispute or payout behind it, or null
 */
public record PayoutTransaction(
        String id,
        String category,
        Movement amount,
        Movement fee,
        Movement net,
        @Nullable String source,
        Instant createdAt) {}
