package io.beautysalon.billing.webhook;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Forgets webhooks that were worked off long ago: their bodies hold what Stripe knows of clients.
 */
@Component
class EventRetention {

    private static final Logger LOG = LoggerFactory.getLogger(EventRetention.class);

    private final StripeEvents events;
    private final Duration keep;
    private final Clock clock;

    EventRetention(StripeEvents events, WebhookProperties properties, Clock clock) {
        this.events = events;
        this.keep = properties.keep();
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${salon.webhooks.forget:1h}", initialDelayString = "1m")
    void forget() {
        var limit = clock.instant().minus(keep);
        var total = 0;
        for (var some = events.forget(limit); some > 0; some = events.forget(limit)) {
            total += some;
        }
        LOG.debug("{} webhooks were worked off long ago and are forgotten", total);
    }
}
