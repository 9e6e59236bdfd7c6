package io.beautysalon.booking.allocation;

import io.beautysalon.starter.tenancy.TenantContext;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The write path's locks, held to the end of the transaction. Everybody takes them class by class
 * (location, dates, subjects) and in the order of their keys within a class, so no two writers wait
 * for each other. A wait longer than the pool's lock timeout is {@code time-busy}.
 */
@Component
public class CalendarLocks {

    private static final Duration SOON = Duration.ofSeconds(1);

    private final JdbcClient jdbc;

    CalendarLocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a booking does to a location's calendar on some dates: many may at once. */
    public void share(UUID location, Collection<LocalDate> dates) {
        take("pg_advisory_xact_lock_shared", Stream.of(key("location", location)));
        take(
                "pg_advisory_xact_lock_shared",
                dates.stream().map(date -> key("date", location + "/" + date)));
    }

    /** What a booking does where a limit of visits binds: on these dates nobody else. */
    public void shareButOwn(UUID location, Collection<LocalDate> dates) {
        take("pg_advisory_xact_lock_shared", Stream.of(key("location", location)));
        take(
                "pg_advisory_xact_lock",
                dates.stream().map(date -> key("date", location + "/" + date)));
    }

    /** What a change of hours or shifts does to a location's calendar: alone. */
    public void own(UUID location) {
        own(List.of(location));
    }

    /** The same for several locations. */
    public void own(Collection<UUID> locations) {
        take("pg_advisory_xact_lock", locations.stream().map(id -> key("location", id)));
    }

    /** The staff members and units whose time is taken, given back or confirmed. */
    public void subjects(Collection<UUID> subjects) {
        take("pg_advisory_xact_lock", subjects.stream().map(id -> key("subject", id)));
    }

    /**
     * Those of some subjects that nobody else holds now: they are held from here on, out of the
     * common order, so without waiting.
     */
    public Set<UUID> subjectsThatAreFree(Collection<UUID> subjects) {
        var free = new HashSet<UUID>();
        jdbc.sql(
                        """
                        select subject, pg_try_advisory_xact_lock(key) as free
                        from unnest(?, ?) as k(subject, key)\
                        """)
                .param(subjects.toArray(UUID[]::new))
                .param(subjects.stream().map(id -> key("subject", id)).toArray(Long[]::new))
                .query(row -> {
                    if (row.getBoolean("free")) {
                        free.add(row.getObject("subject", UUID.class));
                    }
                });
        return free;
    }

    private void take(String function, Stream<Long> keys) {
        var sorted = keys.distinct().sorted().toArray(Long[]::new);
        if (sorted.length == 0) {
            return;
        }
        try {
            jdbc.sql(
                            "select count(*) from (select "
                                    + function
                                    + "(key) from unnest(?) as k(key)) as taken")
                    .param(sorted)
                    .query(Long.class)
                    .single();
        } catch (DataAccessException e) {
            throw waitedTooLong(e) ? AllocationProblem.TIME_BUSY.exception().retryAfter(SOON) : e;
        }
    }

    /** PostgreSQL's lock_not_available, for which Spring has no exception of its own. */
    private static boolean waitedTooLong(DataAccessException e) {
        return e.getRootCause() instanceof SQLException cause
                && "55P03".equals(cause.getSQLState());
    }

    /** Advisory locks are database-wide, so service and purpose are part of the hash. */
    private static long key(String purpose, Object name) {
        var text = "booking/" + purpose + "/" + TenantContext.required() + "/" + name;
        var hash = UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
        return hash.getMostSignificantBits() ^ hash.getLeastSignificantBits();
    }
}
