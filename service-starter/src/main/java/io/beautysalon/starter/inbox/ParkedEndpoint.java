package io.beautysalon.starter.inbox;

import io.beautysalon.starter.audit.AuditTrail;
import io.beautysalon.starter.tenancy.Sweep;
import io.beautysalon.starter.tenancy.TenantContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.transaction.support.TransactionTemplate;

/** What waits in the inbox, and an operator's word on it: try again, or go on without it. */
@Endpoint(id = "parked")
final class ParkedEndpoint {

    private final Sweep sweep;
    private final Marks marks;
    private final TransactionTemplate transaction;
    private final AuditTrail audit;

    ParkedEndpoint(Sweep sweep, Marks marks, TransactionTemplate transaction, AuditTrail audit) {
        this.sweep = sweep;
        this.marks = marks;
        this.transaction = transaction;
        this.audit = audit;
    }

    /** One fact that waits. */
    record Waiting(
            UUID salonId,
            String consumer,
            String aggregateType,
            UUID aggregateId,
            long sequence,
            UUID eventId,
            String reason,
            int attempts,
            Instant parkedAt) {}

    /** What an operator may say. */
    enum Word {
        REPLAY,
        SKIP
    }

    /** The oldest hundred of what waits. */
    @ReadOperation
    List<Waiting> waiting() {
        return sweep.call(jdbc ->
                jdbc.sql(
                                """
                                select tenant_id, consumer, aggregate_type, aggregate_id, event_seq, event_id, reason, attempts,
                                    parked_at
                                from inbox_parked order by parked_at limit 100\
                                """)
                        .query((row, i) ->
                                new Waiting(
                                        row.getObject(1, UUID.class),
                                        row.getString(2),
                                        row.getString(3),
                                        row.getObject(4, UUID.class),
                                        row.getLong(5),
                                        row.getObject(6, UUID.class),
                                        row.getString(7),
                                        row.getInt(8),
                                        row.getTimestamp(9).toInstant()))
                        .list());
    }

    /** Says a word on the first waiting fact of an aggregate; the others follow it. Audited. */
    @WriteOperation
    void decide(UUID salonId, String consumer, String aggregateType, UUID aggregateId, Word word) {
        TenantContext.run(
                salonId,
                () ->
                        transaction.executeWithoutResult(status -> {
                            var head =
                                    marks.parked(consumer, aggregateType, aggregateId).stream()
                                            .findFirst();
                            head.ifPresent(parked -> {
                                switch (word) {
                                    case REPLAY ->
                                            marks.retryNow(consumer, parked.arrival().envelope());
                                    case SKIP -> marks.skip(consumer, parked.arrival().envelope());
                                }
                                audit.record(
                                        "parked." + word.name().toLowerCase(java.util.Locale.ROOT),
                                        aggregateId,
                                        null,
                                        consumer);
                            });
                        }));
    }
}
