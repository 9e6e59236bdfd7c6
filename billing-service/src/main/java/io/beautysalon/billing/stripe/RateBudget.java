package io.beautysalon.billing.stripe;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Keeps below the number of calls that Stripe allows a second (STR-08): a second's worth of time,
 * of which every call costs its share. The last quarter is for calls that move money; whoever only
 * looks comes later.
 */
@Component
class RateBudget {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final long FOR_MONEY = SECOND / 4;

    private final Clock clock;
    private final long cost;
    private long left = SECOND;
    private Instant filledAt;

    RateBudget(StripeProperties properties, Clock clock) {
        this.clock = clock;
        this.cost = SECOND / properties.callsPerSecond();
        this.filledAt = clock.instant();
    }

    synchronized boolean letsMoneyMove() {
        return takes(0);
    }

    synchronized boolean letsLook() {
        return takes(FOR_MONEY);
    }

    private boolean takes(long reserve) {
        fill();
        if (left - cost < reserve) {
            return false;
        }
        left -= cost;
        return true;
    }

    /** A clock that was put back fills nothing. */
    private void fill() {
        var now = clock.instant();
        var passed = Duration.between(filledAt, now);
        filledAt = now;
        if (passed.isPositive()) {
            left = passed.toSeconds() > 0 ? SECOND : Math.min(SECOND, left + passed.toNanos());
        }
    }
}
