package io.beautysalon.testsupport.rules.counterexample;

import java.time.Instant;

/** Nobody can move its time. */
class ReadsTheWallClock {
    Instant time() {
        return Instant.now();
    }
}
