package io.beautysalon.booking.allocation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes and gives back time for bookings. The caller holds the subjects' locks; the schema's
 * exclusion constraint has the last word.
 */
@Component
public class Allocations {

    private final JdbcClient jdbc;

    Allocations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes all of it or says no.
     *
     * @param occupied merged per subject: a visit must not collide with itself
     * @param heldUntil when an unpaid hold stops keeping the time from others, null = never
     * @return false when any of it is no longer free; the caller goes back to its savepoint then
     */
    public boolean take(
            UUID booking, List<Occupied> occupied, @Nullable Instant heldUntil, Instant now) {
        var sorted =
                occupied.stream()
                        .sorted(
                                Comparator.comparing(Occupied::subjectId)
                                        .thenComparing(Occupied::start))
                        .toList();
        int taken =
                jdbc.sql(
                                """
                                insert into allocation
                                    (subject_id, booking_id, starts_at, ends_at, held_until, created_at)
                                select subject, :booking, starts, ends, :heldUntil::timestamptz, :now
                                from unnest(:subjects::uuid[], :starts::timestamptz[], :ends::timestamptz[]) as o(subject, starts, ends)
                                on conflict do nothing\
                                """)
                        .param("booking", booking)
                        .param("heldUntil", heldUntil == null ? null : Timestamp.from(heldUntil))
                        .param("now", Timestamp.from(now))
                        .param("subjects", texts(sorted, Occupied::subjectId))
                        .param("starts", texts(sorted, Occupied::start))
                        .param("ends", texts(sorted, Occupied::end))
                        .update();
        return taken == sorted.size();
    }

    /** A paid hold keeps its time for good; false when it had lost it. */
    public boolean keep(UUID booking, int expected) {
        return jdbc.sql("update allocation set held_until = null where booking_id = ? and active")
                        .param(booking)
                        .update()
                == expected;
    }

    /** Gives the booking's time back. */
    public void release(UUID booking) {
        jdbc.sql("update allocation set active = false where booking_id = ? and active")
                .param(booking)
                .update();
    }

    /** Bookings whose hold on one of the subjects ended, but whose rows don't say so yet. */
    public List<UUID> staleHolds(Collection<UUID> subjects, Instant from, Instant to, Instant now) {
        return jdbc.sql(
                        """
                        select distinct booking_id from allocation
                        where subject_id in (:subjects) and active and ends_at > :from
                            and starts_at < :to and held_until <= :now
                        order by booking_id\
                        """)
                .param("subjects", subjects)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .param("now", Timestamp.from(now))
                .query((row, number) -> row.getObject("booking_id", UUID.class))
                .list();
    }

    private static String[] texts(List<Occupied> rows, Function<Occupied, Object> column) {
        return rows.stream().map(row -> column.apply(row).toString()).toArray(String[]::new);
    }
}
