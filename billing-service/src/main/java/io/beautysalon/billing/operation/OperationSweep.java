package io.beautysalon.billing.operation;

import io.beautysalon.starter.tenancy.Sweep;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Finds operations that are due: after a crash, after a refused connection, after an outcome in
 * doubt.
 */
@Component
class OperationSweep {

    private static final int AT_ONCE = 100;

    private final Sweep sweep;
    private final OperationWorker worker;
    private final Clock clock;

    OperationSweep(Sweep sweep, OperationWorker worker, Clock clock) {
        this.sweep = sweep;
        this.worker = worker;
        this.clock = clock;
    }

    private record Due(UUID tenantId, UUID id) {}

    @Scheduled(fixedDelayString = "${salon.operations.poll:1s}")
    void wakeDue() {
        sweep.call(jdbc ->
                        jdbc.sql(
                                        """
                                        select tenant_id, id from operation
                                        where status in ('PENDING', 'UNKNOWN') and next_attempt_at <= :now
                                        order by next_attempt_at limit :most
                                        """)
                                .param("now", Timestamp.from(clock.instant()))
                                .param("most", AT_ONCE)
                                .query(Due.class)
                                .list())
                .forEach(due -> worker.wake(due.tenantId(), due.id()));
    }
}
