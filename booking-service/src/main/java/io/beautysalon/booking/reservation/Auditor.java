package io.beautysalon.booking.reservation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Names what must never be: time that is sold twice, and bookings whose allocations do not equal
 * what their lines take.
 */
@Component
class Auditor {

    private final JdbcClient jdbc;

    Auditor(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is wrong. */
    enum Defect {
        /** A subject's time is taken twice and not on purpose. */
        OVERLAP,
        /** A booking has less time than its lines take. */
        TIME_MISSING,
        /** Time is kept for a booking that has no claim to it. */
        TIME_TOO_MUCH,
        /** Somebody is busy with a line in time that the booking hasn't taken of her. */
        LINE_UNCOVERED
    }

    /**
     * One thing that is wrong.
     *
     * @param bookingId whose time, or null when it is a block's or time off's
     * @param subjectId the staff member or unit
     */
    record Finding(Defect defect, @Nullable UUID bookingId, UUID subjectId) {}

    /** Everything wrong in the salon of the transaction at hand; empty is the only good answer. */
    List<Finding> findings() {
        return Stream.concat(wrongTimes().stream(), uncoveredLines().stream()).toList();
    }

    private List<Finding> wrongTimes() {
        return jdbc.sql(
                        """
                        with live as (
                            select booking_id, subject_id, range_agg(during) as taken
                            from allocation where active and booking_id is not null
                            group by booking_id, subject_id
                        ), owed as (
                            select o.booking_id, o.subject_id,
                                range_agg(tstzrange(o.starts_at, o.ends_at)) as taken
                            from booking_occupation o join booking b on b.id = o.booking_id
                            where o.starts_at < o.ends_at and b.status in
                                ('PENDING_APPROVAL', 'HELD', 'CONFIRMED', 'CHECKED_IN', 'COMPLETED')
                            group by o.booking_id, o.subject_id
                        ), ordered as (
                            -- one pass in time order instead of every pair
                            select booking_id, subject_id, starts_at, max(ends_at) over (
                                    partition by subject_id order by starts_at, ends_at, id
                                    rows between unbounded preceding and 1 preceding) as taken_until
                            from allocation where active and not overbooked
                        )
                        select 'OVERLAP' as defect, booking_id, subject_id from ordered
                            where starts_at < taken_until
                        union
                        select 'TIME_MISSING', booking_id, subject_id
                            from (table owed except all table live) as missing
                        union
                        select 'TIME_TOO_MUCH', booking_id, subject_id
                            from (table live except all table owed) as extra
                        order by 1, 2, 3\
                        """)
                .query(Auditor::finding)
                .list();
    }

    /** By the lines themselves: what was derived from them when they were booked isn't believed. */
    private List<Finding> uncoveredLines() {
        return jdbc.sql(
                        """
                        with phase as (
                            select l.booking_id, l.staff_id, b.actual_end, p.text ~ 'B' as busy,
                                l.starts_at, p.minutes, sum(p.minutes) over (
                                    partition by l.booking_id, l.position order by p.number) as until
                            from booking_line l join booking b on b.id = l.booking_id
                            cross join lateral (
                                select split_part(text, '@', 1) as text, number,
                                    substring(text from '^[0-9]+')::int as minutes
                                from regexp_split_to_table(l.phases, ',') with ordinality as each(text, number)) p
                            where l.kept is null and b.status in
                                ('PENDING_APPROVAL', 'HELD', 'CONFIRMED', 'CHECKED_IN', 'COMPLETED')
                        ), busy as (
                            select booking_id, staff_id,
                                starts_at + make_interval(mins => (until - minutes)::int) as begins,
                                least(starts_at + make_interval(mins => until::int), actual_end) as ends
                            from phase where busy
                        ), owed as (
                            select booking_id, staff_id, range_agg(tstzrange(begins, ends)) as time
                            from busy where begins < ends group by booking_id, staff_id
                        )
                        select 'LINE_UNCOVERED' as defect, o.booking_id, o.staff_id as subject_id
                        from owed o where not o.time <@ (
                            select coalesce(range_agg(a.during), '{}') from allocation a
                            where a.booking_id = o.booking_id and a.subject_id = o.staff_id and a.active)
                        order by 2, 3\
                        """)
                .query(Auditor::finding)
                .list();
    }

    private static Finding finding(ResultSet row, int number) throws SQLException {
        return new Finding(
                Defect.valueOf(row.getString("defect")),
                row.getObject("booking_id", UUID.class),
                row.getObject("subject_id", UUID.class));
    }
}
