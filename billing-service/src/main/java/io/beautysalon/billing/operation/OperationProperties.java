package io.beautysalon.billing.operation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How operations are worked off.
 *
 * @param lease how long a worker has for one call before another may take it; more than the read
 *     timeout
 * @param firstRetry wait after the first outcome in doubt; doubles each time
 * @param longestRetry where doubling ends
 */
@ConfigurationProperties("salon.operations")
record OperationProperties(
        @DefaultValue("30s") Duration lease,
        @DefaultValue("1s") Duration firstRetry,
        @DefaultValue("2m") Duration longestRetry) {

    /**
     * When to try again: doubled each time, and then anywhere in its second half, so that what
     * failed together doesn't come back together (STR-08).
     *
     * @param chance 0 to 1
     */
    Duration retryAfter(int attempts, double chance) {
        var doubled = firstRetry.multipliedBy(1L << Math.clamp(attempts - 1, 0, 16));
        var longest = doubled.compareTo(longestRetry) < 0 ? doubled : longestRetry;
        return longest.minusMillis((long) (longest.toMillis() * chance / 2));
    }
}
