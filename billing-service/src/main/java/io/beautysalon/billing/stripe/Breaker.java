package io.beautysalon.billing.stripe;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Stops calling for a while after Stripe couldn't be reached several times in a row; then one call
 * may try.
 */
@Component
class Breaker {

    private static final int FAILURES_TO_OPEN = 5;
    private static final Duration REST = Duration.ofSeconds(5);

    private final Clock clock;
    private int failures;
    private Instant openUntil = Instant.MIN;

    Breaker(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean lets() {
        if (clock.instant().isBefore(openUntil)) {
            return false;
        }
        if (failures >= FAILURES_TO_OPEN) {
            openUntil = clock.instant().plus(REST); // the others wait for this one
        }
        return true;
    }

    synchronized void reached() {
        failures = 0;
        openUntil = Instant.MIN;
    }

    synchronized void failed() {
        failures++;
        if (failures >= FAILURES_TO_OPEN) {
            openUntil = clock.instant().plus(REST);
        }
    }
}
