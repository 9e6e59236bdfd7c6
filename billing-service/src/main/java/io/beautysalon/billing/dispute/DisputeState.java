package io.beautysalon.billing.dispute;

import java.util.Map;
import java.util.Set;

/** Where a dispute is. An inquiry moves no money; it may become a dispute. */
public enum DisputeState {
    INQUIRY,
    OPEN,
    WON,
    LOST,
    INQUIRY_CLOSED;

    private static final Map<DisputeState, Set<DisputeState>> NEXT =
            Map.of(
                    INQUIRY, Set.of(OPEN, WON, LOST, INQUIRY_CLOSED),
                    OPEN, Set.of(WON, LOST),
                    INQUIRY_CLOSED, Set.of(OPEN, WON, LOST),
                    WON, Set.of(),
                    LOST, Set.of(WON));

    /** Whether Stripe's news leads on from here; old news doesn't. */
    boolean leadsTo(DisputeState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /** Whether nothing is expected any more. */
    public boolean isClosed() {
        return this == WON || this == LOST || this == INQUIRY_CLOSED;
    }
}
