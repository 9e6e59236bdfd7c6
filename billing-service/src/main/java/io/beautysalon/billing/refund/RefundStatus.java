package io.beautysalon.billing.refund;

import java.util.Map;
import java.util.Set;

/** Where a refund is. A refund that succeeded may still fail when the bank sends it back. */
public enum RefundStatus {
    PENDING,
    SUCCEEDED,
    FAILED;

    private static final Map<RefundStatus, Set<RefundStatus>> NEXT =
            Map.of(PENDING, Set.of(SUCCEEDED, FAILED), SUCCEEDED, Set.of(FAILED), FAILED, Set.of());

    /** Whether Stripe's news leads on from here; old news doesn't. */
    boolean leadsTo(RefundStatus next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }
}
