package io.beautysalon.booking.allocation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Changes time that a booking has taken: how long it is kept, where it ends, that it is given back.
 * What others took on top of it on purpose becomes theirs then. The caller holds the subjects'
 * locks.
 */
@Component
public class TakenTime {

    private final JdbcClient jdbc;
    private final Allocations allocations;

    TakenTime(JdbcClient jdbc, Allocations allocations) {
        this.jdbc = jdbc;
        this.allocations = allocations;
    }

    /** Another booking's time that is in the way. */
    public record InTheWay(UUID bookingId, Instant start) {}

    /** Keeps it until an instant, or for good; false when the booking had lost some of it. */
    public boolean keep(UUID booking, @Nullable Instant until, int expected) {
        return jdbc.sql(
                                """
                                update allocation set held_until = :until::timestamptz
                                where booking_id = :booking and active\
                                """)
                        .param("until", until == null ? null : Timestamp.from(until))
                        .param("booking", booking)
                        .update()
                == expected;
    }

    /** Gives all of a booking's time back; those subjects whose locks are held are promoted. */
    public void giveBack(UUID booking, Collection<UUID> locked) {
        var until = span(booking);
        allocations.release(booking);
        until.ifPresent(span -> promote(locked, span.start(), span.end()));
    }

    /**
     * Takes other time instead of what it has, or nothing changes but in the transaction.
     *
     * @return false when any of it isn't free; the caller goes back to its savepoint then
     */
    public boolean replace(
            UUID booking, List<Occupied> occupied, @Nullable Instant heldUntil, Instant now) {
        allocations.release(booking);
        return allocations.take(booking, occupied, heldUntil, now);
    }

    /** Takes part of what it had instead; what was overbooked and still collides stays so. */
    public void shrink(UUID booking, List<Occupied> occupied, Instant now) {
        allocations.release(booking);
        overbook(booking, occupied, null, now);
    }

    /** Takes time whoever has it: what isn't free is marked as overbooked. */
    public void overbook(
            UUID booking, List<Occupied> occupied, @Nullable Instant heldUntil, Instant now) {
        for (var each : occupied) {
            if (!allocations.take(booking, List.of(each), heldUntil, now)) {
                jdbc.sql(
                                """
                                insert into allocation (subject_id, booking_id, starts_at, ends_at,
                                    held_until, overbooked, created_at)
                                values (:subject, :booking, :start, :end, :until::timestamptz, true, :now)\
                                """)
                        .param("subject", each.subjectId())
                        .param("booking", booking)
                        .param("start", Timestamp.from(each.start()))
                        .param("end", Timestamp.from(each.end()))
                        .param("until", heldUntil == null ? null : Timestamp.from(heldUntil))
                        .param("now", Timestamp.from(now))
                        .update();
            }
        }
    }

    /** Gives back what lies after an instant. */
    public void endAt(UUID booking, Instant end, Collection<UUID> locked) {
        var span = span(booking);
        jdbc.sql(
                        """
                        update allocation set active = active and starts_at < :end,
                            ends_at = case when starts_at < :end then :end else ends_at end
                        where booking_id = :booking and active and ends_at > :end\
                        """)
                .param("end", Timestamp.from(end))
                .param("booking", booking)
                .update();
        span.ifPresent(was -> promote(locked, end, was.end()));
    }

    /**
     * What was overbooked and collides with nothing any more becomes normal, oldest first: from now
     * on the schema protects it too.
     */
    public void promote(Collection<UUID> subjects, Instant from, Instant to) {
        if (subjects.isEmpty()) {
            return;
        }
        var candidates =
                jdbc.sql(
                                """
                                select id from allocation where subject_id in (:subjects) and active
                                    and overbooked and ends_at > :from and starts_at < :to
                                order by created_at, id\
                                """)
                        .param("subjects", subjects)
                        .param("from", Timestamp.from(from))
                        .param("to", Timestamp.from(to))
                        .query(UUID.class)
                        .list();
        for (var id : candidates) {
            jdbc.sql(
                            """
                            update allocation a set overbooked = false where a.id = ? and not exists (
                                select 1 from allocation n where n.subject_id = a.subject_id and n.id <> a.id
                                    and n.active and not n.overbooked
                                    and n.ends_at > a.starts_at and n.starts_at < a.ends_at)\
                            """)
                    .param(id)
                    .update();
        }
    }

    /** The first of other bookings' times, or blocks, that one of these would meet. */
    public Optional<InTheWay> firstInTheWay(UUID booking, Collection<Occupied> occupied) {
        return occupied.stream()
                .flatMap(each -> inTheWay(booking, each).stream())
                .min(java.util.Comparator.comparing(InTheWay::start));
    }

    private Optional<InTheWay> inTheWay(UUID booking, Occupied wanted) {
        return jdbc.sql(
                        """
                        select booking_id, starts_at from allocation
                        where subject_id = :subject and active and ends_at > :start
                            and starts_at < :end and booking_id is distinct from :booking
                        order by starts_at limit 1\
                        """)
                .param("subject", wanted.subjectId())
                .param("start", Timestamp.from(wanted.start()))
                .param("end", Timestamp.from(wanted.end()))
                .param("booking", booking)
                .query((row, number) ->
                        new InTheWay(
                                row.getObject("booking_id", UUID.class),
                                row.getTimestamp("starts_at").toInstant()))
                .optional();
    }

    private Optional<Occupied> span(UUID booking) {
        return jdbc.sql(
                        """
                        select min(starts_at) as starts, max(ends_at) as ends from allocation
                        where booking_id = ? and active having count(*) > 0\
                        """)
                .param(booking)
                .query((row, number) ->
                        new Occupied(
                                booking,
                                row.getTimestamp("starts").toInstant(),
                                row.getTimestamp("ends").toInstant()))
                .optional();
    }
}
