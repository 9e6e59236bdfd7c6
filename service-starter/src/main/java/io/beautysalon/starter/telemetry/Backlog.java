package io.beautysalon.starter.telemetry;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What waits in a table, as gauges: {@code salon.<name>.depth} (rows), {@code salon.<name>.dead}
 * (rows that wait for an operator) and {@code salon.<name>.oldest.seconds} (0 when nothing waits).
 */
public final class Backlog {

    private static final Logger LOG = LoggerFactory.getLogger(Backlog.class);

    private final String name;
    private final Clock clock;
    private volatile Sample last = new Sample(0, 0, null);

    /** Registers the gauges. */
    public Backlog(String name, MeterRegistry registry, Clock clock) {
        this.name = name;
        this.clock = clock;
        registry.gauge("salon." + name + ".depth", this, backlog -> backlog.last.depth());
        registry.gauge("salon." + name + ".dead", this, backlog -> backlog.last.dead());
        registry.gauge("salon." + name + ".oldest.seconds", this, Backlog::ageOfOldest);
    }

    /** One count of what waits. */
    public record Sample(long depth, long dead, @Nullable Instant oldest) {

        /** Reads a row with the columns {@code depth}, {@code dead} and {@code oldest}. */
        public static Sample read(ResultSet row, int number) throws SQLException {
            var oldest = row.getTimestamp("oldest");
            return new Sample(
                    row.getLong("depth"),
                    row.getLong("dead"),
                    oldest == null ? null : oldest.toInstant());
        }
    }

    /** Counts again; while the database is away the last figures stay. */
    public void update(Supplier<Sample> count) {
        try {
            last = count.get();
        } catch (RuntimeException e) {
            LOG.warn("the {} can't be counted, the last figures stay: {}", name, e.toString());
        }
    }

    private double ageOfOldest() {
        var oldest = last.oldest();
        return oldest == null ? 0 : Duration.between(oldest, clock.instant()).toMillis() / 1000.0;
    }
}
