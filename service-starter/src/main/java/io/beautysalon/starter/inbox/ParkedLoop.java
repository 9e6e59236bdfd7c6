package io.beautysalon.starter.inbox;

import io.beautysalon.starter.tenancy.Sweep;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks for parked aggregates whose time has come. */
final class ParkedLoop {

    private static final Logger LOG = LoggerFactory.getLogger(ParkedLoop.class);
    private static final int BATCH = 100;

    private final Sweep sweep;
    private final ParkedFacts parked;
    private final Function<String, @Nullable Subscription<?>> subscriptions;
    private final Clock clock;

    ParkedLoop(
            Sweep sweep,
            ParkedFacts parked,
            Function<String, @Nullable Subscription<?>> subscriptions,
            Clock clock) {
        this.sweep = sweep;
        this.parked = parked;
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    private record Key(UUID tenantId, String consumer, String aggregateType, UUID aggregateId) {}

    /** One round. */
    @Scheduled(fixedDelayString = "${salon.inbox.look:1s}")
    void look() {
        for (var key : due()) {
            var subscription = subscriptions.apply(key.consumer());
            if (subscription != null) {
                try {
                    parked.walk(
                            subscription, key.tenantId(), key.aggregateType(), key.aggregateId());
                } catch (RuntimeException e) {
                    LOG.error(
                            "{}: {} {} stays parked",
                            key.consumer(),
                            key.aggregateType(),
                            key.aggregateId(),
                            e);
                }
            }
        }
    }

    /**
     * Whatever stands first: also one that stood behind another, whose release a crash cut short.
     */
    private List<Key> due() {
        return sweep.call(jdbc ->
                jdbc.sql(
                                """
                                select tenant_id, consumer, aggregate_type, aggregate_id from (
                                    select distinct on (tenant_id, consumer, aggregate_type, aggregate_id) *
                                    from (select tenant_id, consumer, aggregate_type, aggregate_id, event_seq,
                                            reason, next_attempt_at from inbox_parked) waiting
                                    order by tenant_id, consumer, aggregate_type, aggregate_id, event_seq) head
                                where reason <> 'DEAD' and next_attempt_at <= ? limit ?\
                                """)
                        .params(Timestamp.from(clock.instant()), BATCH)
                        .query(Key.class)
                        .list());
    }
}
