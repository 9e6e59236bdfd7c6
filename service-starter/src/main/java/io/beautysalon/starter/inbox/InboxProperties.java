package io.beautysalon.starter.inbox;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How failing facts are tried again.
 *
 * @param retries waits after the first, second, ... failure; after the last one the aggregate is
 *     given up
 * @param referenceWaits waits while another topic catches up, before the fact counts as failed
 * @param look how often parked aggregates are looked at
 */
@ConfigurationProperties("salon.inbox")
record InboxProperties(
        @DefaultValue({"30s", "2m", "5m"}) List<Duration> retries,
        @DefaultValue({"200ms", "1s", "5s"}) List<Duration> referenceWaits,
        @DefaultValue("1s") Duration look) {}
