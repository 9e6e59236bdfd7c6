package io.beautysalon.booking.allocation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
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
     * @return false when any of it is no longer free; the caller goes back to its savepoint then
     */
    public boolean take(Taking taking, Instant now) {
        return insert(taking, taking.occupied(), false, now) == taking.occupied().size();
    }

    /**
     * Takes all of it, free or not: what isn't free is overbooked and becomes normal when what it
     * collides with ends.
     *
     * @return how much of it is overbooked
     */
    public int overbook(Taking taking, Instant now) {
        int overbooked = 0;
        for (var each : taking.inOrder()) {
            if (insert(taking, List.of(each), false, now) == 0) {
                overbooked += insert(taking, List.of(each), true, now);
            }
        }
        return overbooked;
    }

    private int insert(Taking taking, List<Occupied> occupied, boolean overbooked, Instant now) {
        var sorted = Taking.sorted(occupied);
        var heldUntil = taking.heldUntil();
        return jdbc.sql(
                        """
                        insert into allocation
                            (subject_id, booking_id, location_id, visit_date, starts_at, ends_at,
                             held_until, overbooked, created_at)
                        select subject, :booking, :location, :date, starts, ends,
                            :heldUntil::timestamptz, :overbooked, :now
                        from unnest(:subjects::uuid[], :starts::timestamptz[], :ends::timestamptz[]) as o(subject, starts, ends)
                        on conflict do nothing\
                        """)
                .param("booking", taking.bookingId())
                .param("location", taking.locationId())
                .param("date", taking.visitDate())
                .param("heldUntil", heldUntil == null ? null : Timestamp.from(heldUntil))
                .param("overbooked", overbooked)
                .param("now", Timestamp.from(now))
                .param("subjects", Occupied.texts(sorted, Occupied::subjectId))
                .param("starts", Occupied.texts(sorted, Occupied::start))
                .param("ends", Occupied.texts(sorted, Occupied::end))
                .update();
    }

    /** In the order in which they were overbooked: two of them may want the same time. */
    void promote(Collection<UUID> subjects) {
        var overbooked =
                jdbc.sql(
                                """
                                select id from allocation
                                where subject_id in (:subjects) and active and overbooked
                                order by created_at, id\
                                """)
                        .param("subjects", subjects)
                        .query((row, number) -> row.getObject("id", UUID.class))
                        .list();
        for (var id : overbooked) {
            jdbc.sql(
                            """
                            update allocation a set overbooked = false
                            where a.id = ? and not exists (select 1 from allocation b
                                where b.subject_id = a.subject_id and b.id <> a.id
                                    and b.active and not b.overbooked
                                    and b.starts_at < a.ends_at and b.ends_at > a.starts_at)\
                            """)
                    .param(id)
                    .update();
        }
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
}
