package io.beautysalon.starter.tenancy;

import io.beautysalon.starter.telemetry.CorrectedClock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Compares this machine's clock with the database's; one that is off by more than 2 s takes no
 * requests.
 */
final class ClockSampler implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(ClockSampler.class);
    private static final Duration TOLERATED = Duration.ofSeconds(2);

    private final Lookup lookup;
    private final CorrectedClock clock;

    ClockSampler(Lookup lookup, CorrectedClock clock) {
        this.lookup = lookup;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${salon.clock.sample:30s}")
    void sample() {
        try {
            lookup.call(jdbc -> {
                var before = clock.uncorrected();
                var database =
                        jdbc.sql("select clock_timestamp()")
                                .query((row, i) -> row.getTimestamp(1).toInstant())
                                .single();
                clock.learn(before, database, clock.uncorrected());
                return database;
            });
        } catch (RuntimeException e) {
            LOG.warn(
                    "the database's clock can't be read, the last correction stays: {}",
                    e.toString());
        }
    }

    @Override
    public Health health() {
        var correction = clock.correction();
        var health = correction.abs().compareTo(TOLERATED) > 0 ? Health.down() : Health.up();
        return health.withDetail("correctionMillis", correction.toMillis()).build();
    }
}
