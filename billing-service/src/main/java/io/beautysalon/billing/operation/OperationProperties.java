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

    Duration retryAfter(int attempts) {
        var doubled = firstRetry.multipliedBy(1L << Math.min(attempts - 1, 16));
        return doubled.compareTo(longestRetry) < 0 ? doubled : longestRetry;
    }
}
