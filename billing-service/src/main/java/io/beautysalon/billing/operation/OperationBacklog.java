package io.beautysalon.billing.operation;

import io.beautysalon.starter.telemetry.Backlog;
import io.beautysalon.starter.tenancy.Sweep;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * How many operations are open, how many wait for an operator, and how long the oldest of both
 * waits: {@code salon.operations.depth}, {@code .dead} and {@code .oldest.seconds}.
 */
@Component
class OperationBacklog {

    private final Sweep sweep;
    private final Backlog backlog;

    OperationBacklog(Sweep sweep, MeterRegistry registry, Clock clock) {
        this.sweep = sweep;
        this.backlog = new Backlog("operations", registry, clock);
    }

    @Scheduled(fixedDelayString = "${salon.operations.sample:15s}")
    void sample() {
        backlog.update(() -> sweep.call(OperationBacklog::count));
    }

    private static Backlog.Sample count(JdbcClient jdbc) {
        return jdbc.sql(
                        """
                        select count(*) filter (where status in ('PENDING', 'UNKNOWN')) as depth,
                            count(*) filter (where stuck_since is not null) as dead, min(created_at) as oldest
                        from operation where status in ('PENDING', 'UNKNOWN') or stuck_since is not null\
                        """)
                .query(Backlog.Sample::read)
                .single();
    }
}
