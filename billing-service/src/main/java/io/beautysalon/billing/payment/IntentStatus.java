package io.beautysalon.billing.payment;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Stripe's life of a payment intent (STR-19). Any edge that isn't in the table is an alarm. */
public enum IntentStatus {
    REQUIRES_PAYMENT_METHOD,
    REQUIRES_CONFIRMATION,
    REQUIRES_ACTION,
    PROCESSING,
    REQUIRES_CAPTURE,
    SUCCEEDED,
    CANCELED;

    private static final Set<IntentStatus> UNPAID =
            EnumSet.of(REQUIRES_PAYMENT_METHOD, REQUIRES_CONFIRMATION, REQUIRES_ACTION, PROCESSING);

    private static final Map<IntentStatus, Set<IntentStatus>> NEXT =
            Map.of(
                    REQUIRES_PAYMENT_METHOD,
                            EnumSet.complementOf(EnumSet.of(REQUIRES_PAYMENT_METHOD)),
                    REQUIRES_CONFIRMATION, EnumSet.complementOf(EnumSet.of(REQUIRES_CONFIRMATION)),
                    REQUIRES_ACTION, EnumSet.complementOf(EnumSet.of(REQUIRES_ACTION)),
                    PROCESSING, EnumSet.complementOf(EnumSet.of(PROCESSING)),
                    REQUIRES_CAPTURE, EnumSet.of(SUCCEEDED, CANCELED),
                    SUCCEEDED, EnumSet.noneOf(IntentStatus.class),
                    CANCELED, EnumSet.noneOf(IntentStatus.class));

    /** Whether Stripe may go from here to there, over states that nobody saw. */
    boolean leadsTo(IntentStatus next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /** Whether nothing has been promised or taken yet. */
    boolean isUnpaid() {
        return UNPAID.contains(this);
    }
}
