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
    public record InTheWay(@Nullable UUID bookingId, Instant start) {}

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

    /**
     * Gives all of a booking's time back.
     *
     * @param locked the subjects whose locks are held: what others took on them on purpose becomes
     *     normal
     */
    public void giveBack(UUID booking, Collection<UUID> locked) {
        jdbc.sql("update allocation set active = false where booking_id = ? and active")
                .param(booking)
                .update();
        allocations.promote(locked);
    }

    /**
     * Takes this instead of what it has, or nothing changes but in the transaction.
     *
     * @return false when any of it isn't free; the caller goes back to its savepoint then
     */
    public boolean replace(Taking taking, Collection<UUID> locked, Instant now) {
        jdbc.sql("update allocation set active = false where booking_id = ? and active")
                .param(taking.bookingId())
                .update();
        if (!allocations.take(taking, now)) {
            return false;
        }
        allocations.promote(locked); // only now: it must not lose its own time to them
        return true;
    }

    /**
     * Takes this instead of what it has, free or not; what others then no longer collide with
     * becomes normal.
     */
    public void replaceAnyway(Taking taking, Collection<UUID> locked, Instant now) {
        jdbc.sql("update allocation set active = false where booking_id = ? and active")
                .param(taking.bookingId())
                .update();
        allocations.overbook(taking, now);
        allocations.promote(locked);
    }

    /** Gives back what lies after an instant. */
    public void endAt(UUID booking, Instant end, Collection<UUID> locked) {
        jdbc.sql(
                        """
                        update allocation set active = active and starts_at < :end,
                            ends_at = case when starts_at < :end then :end else ends_at end
                        where booking_id = :booking and active and ends_at > :end\
                        """)
                .param("end", Timestamp.from(end))
                .param("booking", booking)
                .update();
        allocations.promote(locked);
    }

    /**
     * Whether nobody else has any of it, overbooked or not. The schema only refuses what meets
     * normal time: an overbooked booking must not be met a third time either.
     */
    public boolean isFree(Taking taking) {
        return firstInTheWay(taking.bookingId(), taking.occupied()).isEmpty();
    }

    /** The first of other bookings' times, or blocks, that one of these would meet. */
    public Optional<InTheWay> firstInTheWay(UUID booking, Collection<Occupied> occupied) {
        var wanted = List.copyOf(occupied);
        return jdbc.sql(
                        """
                        select a.booking_id, a.starts_at
                        from unnest(:subjects::uuid[], :starts::timestamptz[], :ends::timestamptz[]) as o(subject, starts, ends)
                        join allocation a on a.subject_id = o.subject and a.active
                            and a.ends_at > o.starts and a.starts_at < o.ends
                        where a.booking_id is distinct from :booking
                        order by a.starts_at limit 1\
                        """)
                .param("subjects", Occupied.texts(wanted, Occupied::subjectId))
                .param("starts", Occupied.texts(wanted, Occupied::start))
                .param("ends", Occupied.texts(wanted, Occupied::end))
                .param("booking", booking)
                .query((row, number) ->
                        new InTheWay(
                                row.getObject("booking_id", UUID.class),
                                row.getTimestamp("starts_at").toInstant()))
                .optional();
    }
}
