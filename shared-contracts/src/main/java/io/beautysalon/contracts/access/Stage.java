package io.beautysalon.contracts.access;

import io.beautysalon.contracts.tenant.SalonStatus;

/** How much of the suite a salon may use now; ordered from most to least. */
public enum Stage {
    FULL,
    WARN,
    READ_ONLY,
    CLOSED;

    /** The stricter of the two. */
    public Stage strictest(Stage other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** What a salon's own status leaves. A closing salon still serves what it has sold. */
    public static Stage of(SalonStatus status) {
        return switch (status) {
            case ACTIVE -> FULL;
            case READ_ONLY, CLOSING -> READ_ONLY;
            case SUSPENDED, CLOSED -> CLOSED;
        };
    }
}
