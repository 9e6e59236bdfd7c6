package io.beautysalon.billing.payment;

import io.beautysalon.billing.refund.RefundStatus;
import io.beautysalon.contracts.billing.RefundFailedCause;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A refund as Stripe shows it at one moment.
 *
 * @param refundHint our refund's id from its metadata; null when it was made at Stripe itself
 * @param cause why it failed, UNKNOWN while it hasn't
 */
public record RefundSnapshot(
        String stripeRefund,
        @Nullable UUID refundHint,
        long amount,
        RefundStatus status,
        RefundFailedCause cause) {}
