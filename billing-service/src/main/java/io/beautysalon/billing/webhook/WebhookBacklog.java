package io.beautysalon.billing.webhook;

import io.beautysalon.starter.telemetry.Backlog;
import io.beautysalon.starter.tenancy.Lookup;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * How many stored webhooks wait, how many are parked for an operator, and how long the oldest of
 * both waits: {@code salon.webhooks.depth}, {@code .dead} and {@code .oldest.seconds}.
 */
@Component
class WebhookBacklog {

    private final Lookup lookup;
    private final Backlog backlog;

    WebhookBacklog(Lookup lookup, MeterRegistry registry, Clock clock) {
        this.lookup = lookup;
        this.backlog = new Backlog("webhooks", registry, clock);
    }

    @Scheduled(fixedDelayString = "${salon.webhooks.sample:15s}")
    void sample() {
        backlog.update(() -> lookup.call(WebhookBacklog::count));
    }

    private static Backlog.Sample count(JdbcClient jdbc) {
        return jdbc.sql(
                        """
                        select count(*) filter (where state = 'WAITING') as depth,
                            count(*) filter (where state = 'PARKED') as dead, min(received_at) as oldest
                        from stripe_event where state in ('WAITING', 'PARKED')\
                        """)
                .query(Backlog.Sample::read)
                .single();
    }
}
