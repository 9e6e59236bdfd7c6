package io.beautysalon.billing.webhook;

import io.beautysalon.starter.telemetry.Trace;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Works stored webhooks off: at once, and again after a lease when that failed. */
@Component
class EventWorker implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(EventWorker.class);

    private static final int LONGEST_WAIT_SECONDS = 30;

    private final StripeEvents events;
    private final EventDispatch dispatch;
    private final WebhookProperties properties;
    private final Clock clock;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    EventWorker(
            StripeEvents events,
            EventDispatch dispatch,
            WebhookProperties properties,
            Clock clock) {
        this.events = events;
        this.dispatch = dispatch;
        this.properties = properties;
        this.clock = clock;
    }

    void wake(StripeEvents.Key key) {
        var trace = Trace.current();
        threads.execute(() ->
                trace.call(() -> {
                    work(key);
                    return true;
                }));
    }

    @Scheduled(fixedDelayString = "${salon.webhooks.poll:1s}")
    void wakeDue() {
        events.due().forEach(this::wake);
    }

    private void work(StripeEvents.Key key) {
        try {
            events.claim(key, properties.lease()).ifPresent(claimed -> work(key, claimed));
        } catch (RuntimeException e) {
            // Stripe or the database is away: it stays WAITING and is due again after its lease
            LOG.warn("webhook {} waits: {}", key, e.toString());
        }
    }

    /**
     * An account may become ours in the next minutes: its webhook can be faster than the answer
     * that made it, and the answer can get lost.
     */
    private void work(StripeEvents.Key key, StripeEvents.Claimed claimed) {
        var state = dispatch.dispatch(key.endpoint(), claimed.notice());
        if (state == StripeEvents.State.PARKED && mayBecomeOurs(claimed)) {
            var wait = Math.min(claimed.attempts(), LONGEST_WAIT_SECONDS);
            events.postpone(key, Duration.ofSeconds(wait));
            return;
        }
        if (state == StripeEvents.State.PARKED) {
            LOG.error(
                    "webhook-parked: {} is about {}, which is no account of ours",
                    key,
                    claimed.notice().account());
        }
        events.end(key, state);
    }

    private boolean mayBecomeOurs(StripeEvents.Claimed claimed) {
        return clock.instant().isBefore(claimed.receivedAt().plus(properties.strangers()));
    }

    @Override
    public void destroy() {
        threads.close();
    }
}
