package io.beautysalon.billing.webhook;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Raises an alarm for events that are written in another version of Stripe's API than ours. They
 * are worked on even so, since nothing but ids is read of them; but an endpoint was made wrongly
 * (STR-10).
 */
@Component
class ForeignVersions {

    private static final Logger LOG = LoggerFactory.getLogger(ForeignVersions.class);

    private final StripeEventLog log;
    private final Counter counter;

    ForeignVersions(StripeEventLog log, MeterRegistry meters) {
        this.log = log;
        this.counter = meters.counter("salon.webhook.foreign.version");
    }

    /** Thin events name no version. */
    void check(StripeNotice notice, JsonNode event) {
        var version = event.path("api_version").asString(log.version());
        if (!version.equals(log.version())) {
            counter.increment();
            LOG.error(
                    "webhook-foreign-version: {} is of {}, we speak {}",
                    notice.id(),
                    version,
                    log.version());
        }
    }
}
