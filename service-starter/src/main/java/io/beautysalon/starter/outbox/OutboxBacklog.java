package io.beautysalon.starter.outbox;

import io.beautysalon.starter.telemetry.Backlog;
import io.beautysalon.starter.tenancy.Relay;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/** How many facts wait for Kafka, how long the oldest has, and how many the broker refuses. */
public final class OutboxBacklog {

    private final Relay relay;
    private final Backlog backlog;

    OutboxBacklog(Relay relay, MeterRegistry registry, Clock clock) {
        this.relay = relay;
        this.backlog = new Backlog("outbox", registry, clock);
    }

    /** Counts again. */
    @Scheduled(fixedDelayString = "${salon.outbox.sample:15s}")
    public void sample() {
        backlog.update(() -> relay.call(OutboxBacklog::count));
    }

    private static Backlog.Sample count(JdbcClient jdbc) {
        return jdbc.sql(
                        """
                        select count(*) as depth, min(created_at) as oldest,
                            (select count(*) from outbox_dead) as dead
                        from outbox\
                        """)
                .query(Backlog.Sample::read)
                .single();
    }
}
