package io.beautysalon.starter.inbox;

import java.time.Instant;

/** A message that waits. */
record Parked(Arrival arrival, Reason reason, int attempts, Instant nextAttemptAt) {

    enum Reason {
        /** An earlier fact of the aggregate is missing. */
        GAP,
        /** Its effect failed; tried again. */
        FAILED,
        /** Behind one that waits. */
        BEHIND,
        /** Given up; blocks its aggregate until an operator says replay or skip. */
        DEAD
    }
}
