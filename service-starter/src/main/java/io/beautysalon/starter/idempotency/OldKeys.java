package io.beautysalon.starter.idempotency;

import io.beautysalon.starter.tenancy.Sweep;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/** Forgets keys of requests that nobody will repeat any more, an hour's worth at a time. */
public final class OldKeys {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration SLICE = Duration.ofHours(1);

    private final Sweep sweep;
    private final Clock clock;

    OldKeys(Sweep sweep, Clock clock) {
        this.sweep = sweep;
        this.clock = clock;
    }

    /** Forgets every key that is older than 30 days. */
    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    public void forget() {
        var limit = clock.instant().minus(KEPT);
        var more = true;
        while (more) {
            more = sweep.call(jdbc -> forgetSlice(jdbc, limit));
        }
    }

    /** Forgets the oldest hour that is before the limit; false when there is none. */
    private static boolean forgetSlice(JdbcClient jdbc, Instant limit) {
        var oldest = oldest(jdbc).filter(limit::isAfter);
        oldest.ifPresent(first -> {
            var end = first.plus(SLICE);
            jdbc.sql("delete from idempotency_key where created_at < ?")
                    .param(Timestamp.from(end.isBefore(limit) ? end : limit))
                    .update();
        });
        return oldest.isPresent();
    }

    private static Optional<Instant> oldest(JdbcClient jdbc) {
        return jdbc.sql("select created_at from idempotency_key order by created_at limit 1")
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional();
    }
}
