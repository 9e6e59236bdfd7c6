package io.beautysalon.starter.inbox;

import io.beautysalon.starter.telemetry.Backlog;
import io.beautysalon.starter.tenancy.Sweep;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * How many facts are parked, how many of them need an operator (given up, or an earlier one is
 * missing for more than 30 s), and how long the oldest waits.
 */
public final class ParkedBacklog {

    private final Sweep sweep;
    private final Backlog backlog;

    ParkedBacklog(Sweep sweep, MeterRegistry registry, Clock clock) {
        this.sweep = sweep;
        this.backlog = new Backlog("parked", registry, clock);
    }

    /** Counts again. */
    @Scheduled(fixedDelayString = "${salon.inbox.sample:15s}")
    public void sample() {
        backlog.update(() -> sweep.call(ParkedBacklog::count));
    }

    private static Backlog.Sample count(JdbcClient jdbc) {
        return jdbc.sql(
                        """
                        select count(*) as depth, min(parked_at) as oldest,
                            count(*) filter (where reason = 'DEAD'
                                or reason = 'GAP' and parked_at < now() - interval '30 seconds') as dead
                        from inbox_parked\
                        """)
                .query(Backlog.Sample::read)
                .single();
    }
}
