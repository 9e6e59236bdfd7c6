package io.beautysalon.billing.operation;

import java.util.Map;
import java.util.Set;

/**
 * Where an operation is. UNKNOWN is a state of its own: neither done nor failed, until somebody
 * looked.
 */
enum OperationStatus {
    PENDING,
    UNKNOWN,
    SUCCEEDED,
    FAILED;

    private static final Map<OperationStatus, Set<OperationStatus>> NEXT =
            Map.of(
                    PENDING, Set.of(PENDING, UNKNOWN, SUCCEEDED, FAILED),
                    UNKNOWN, Set.of(UNKNOWN, SUCCEEDED, FAILED),
                    SUCCEEDED, Set.of(),
                    FAILED, Set.of());

    OperationStatus moveTo(OperationStatus next) {
        if (!NEXT.getOrDefault(this, Set.of()).contains(next)) {
            throw new IllegalStateException("an operation can't go from " + this + " to " + next);
        }
        return next;
    }

    /** What an operator has tried again is on its way, or still in doubt. */
    OperationStatus retried() {
        return this == FAILED ? PENDING : moveTo(this);
    }

    boolean isOpen() {
        return this == PENDING || this == UNKNOWN;
    }
}
