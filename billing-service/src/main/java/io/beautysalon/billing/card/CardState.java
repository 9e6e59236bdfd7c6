package io.beautysalon.billing.card;

import java.util.Map;
import java.util.Set;

/** Where a card is on its way to the file and off it again. */
enum CardState {
    /** On its way to Stripe. */
    ASKED,
    /** The client has to give it. */
    AWAITING_CLIENT,
    SAVED,
    /** Nobody needs it any more, and it was never given. */
    CANCELLED,
    REMOVED;

    private static final Map<CardState, Set<CardState>> NEXT =
            Map.of(
                    ASKED, Set.of(AWAITING_CLIENT, SAVED, CANCELLED),
                    AWAITING_CLIENT, Set.of(SAVED, CANCELLED),
                    SAVED, Set.of(REMOVED),
                    CANCELLED, Set.of(),
                    REMOVED, Set.of());

    boolean leadsTo(CardState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }
}
