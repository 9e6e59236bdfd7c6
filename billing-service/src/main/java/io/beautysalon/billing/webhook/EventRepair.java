package io.beautysalon.billing.webhook;

import io.beautysalon.billing.payment.ChargedAccounts;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fetches events whose webhook never came: every quarter of an hour those that Stripe knows to be
 * undelivered, every night all of the last two days (STR-17). They go the way of all webhooks, so
 * one that came meanwhile has no second effect.
 */
@Component
class EventRepair {

    private static final Logger LOG = LoggerFactory.getLogger(EventRepair.class);
    private static final Duration WINDOW = Duration.ofDays(2);

    /** A payment can be disputed for about four months; after six nothing comes any more. */
    private static final Duration LIVELY = Duration.ofDays(180);

    private final ChargedAccounts charged;
    private final StripeEventLog log;
    private final StripeEvents events;
    private final EventWorker worker;
    private final JsonMapper json;
    private final Clock clock;

    EventRepair(
            ChargedAccounts charged,
            StripeEventLog log,
            StripeEvents events,
            EventWorker worker,
            JsonMapper json,
            Clock clock) {
        this.charged = charged;
        this.log = log;
        this.events = events;
        this.worker = worker;
        this.json = json;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${salon.webhooks.repair:15m}", initialDelayString = "5m")
    void fetchUndelivered() {
        fetch(true);
    }

    @Scheduled(cron = "${salon.webhooks.sweep:0 30 3 * * *}")
    void fetchAll() {
        fetch(false);
    }

    private void fetch(boolean onlyUndelivered) {
        var accounts = new ArrayList<@Nullable String>();
        accounts.add(null);
        accounts.addAll(charged.since(clock.instant().minus(LIVELY)));
        for (var account : accounts) {
            try {
                enter(account, onlyUndelivered);
            } catch (RuntimeException e) {
                LOG.warn("events of {} are fetched next time: {}", account, e.toString());
            }
        }
    }

    private void enter(@Nullable String account, boolean onlyUndelivered) {
        var endpoint = account == null ? WebhookEndpoint.PLATFORM : WebhookEndpoint.CONNECT;
        List<String> missing = log.since(account, clock.instant().minus(WINDOW), onlyUndelivered);
        for (var event : missing) {
            StripeNotice.read(json.readTree(event))
                    .map(notice -> notice.of(account))
                    .filter(notice ->
                            events.store(notice, endpoint, event.getBytes(StandardCharsets.UTF_8)))
                    .ifPresent(notice -> worker.wake(new StripeEvents.Key(notice.id(), endpoint)));
        }
    }
}
