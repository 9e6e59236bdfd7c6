package io.beautysalon.booking.reservation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
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
        return findings(Glance.ALL, Instant.MAX, Set.of());
    }

    /**
     * What is wrong about the bookings that changed since an instant and about these, and wherever
     * they meet others: as much work as there was change, however full the calendar is.
     */
    List<Finding> findings(Instant since, Set<UUID> again) {
        return findings(Glance.CHANGED, since, again);
    }

    private List<Finding> findings(Glance glance, Instant since, Set<UUID> again) {
        return Stream.of(wrongTimes(glance), uncoveredLines(glance))
                .flatMap(sql ->
                        jdbc
                                .sql(sql)
                                .param("since", glance == Glance.ALL ? null : Timestamp.from(since))
                                .param("again", again.toArray(UUID[]::new))
                                .query(Auditor::finding)
                                .list()
                                .stream())
                .toList();
    }

    /** Which bookings are looked at, and which times of their subjects. */
    private enum Glance {
        ALL("select id, starts_at from booking where :since::timestamptz is null", "true"),
        CHANGED(
                """
                select id, starts_at from booking where updated_at >= :since
                union select id, starts_at from booking where id = any(:again)\
                """,
                """
                subject_id in (select o.subject_id from booking_occupation o
                        join looked_at l on l.id = o.booking_id)
                    and ends_at > (select min(starts_at) - interval '1 day' from looked_at)\
                """);

        private final String bookings;
        private final String times;

        Glance(String bookings, String times) {
            this.bookings = bookings;
            this.times = times;
        }
    }

    private static String wrongTimes(Glance glance) {
        return """
        with looked_at as (%s), live as (
            select booking_id, subject_id, range_agg(during) as taken
            from allocation
            where active and booking_id in (select id from looked_at)
            group by booking_id, subject_id
        ), owed as (
            select o.booking_id, o.subject_id,
                range_agg(tstzrange(o.starts_at, o.ends_at)) as taken
            from booking_occupation o join booking b on b.id = o.booking_id
                join looked_at on looked_at.id = b.id
            where o.starts_at < o.ends_at and b.status in
                ('PENDING_APPROVAL', 'HELD', 'CONFIRMED', 'CHECKED_IN', 'COMPLETED')
            group by o.booking_id, o.subject_id
        ), ordered as (
            -- one pass in time order instead of every pair
            select booking_id, subject_id, starts_at, max(ends_at) over (
                    partition by subject_id order by starts_at, ends_at, id
                    rows between unbounded preceding and 1 preceding) as taken_until
            from allocation where active and not overbooked and %s
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
        """
                .formatted(glance.bookings, glance.times);
    }

    /** By the lines themselves: what was derived from them when they were booked isn't believed. */
    private static String uncoveredLines(Glance glance) {
        return """
        with looked_at as (%s), phase as (
            select l.booking_id, l.staff_id, b.actual_end, p.text ~ 'B' as busy,
                l.starts_at, p.minutes, sum(p.minutes) over (
                    partition by l.booking_id, l.position order by p.number) as until
            from booking_line l join booking b on b.id = l.booking_id
            join looked_at on looked_at.id = b.id
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
        """
                .formatted(glance.bookings);
    }

    private static Finding finding(ResultSet row, int number) throws SQLException {
        return new Finding(
                Defect.valueOf(row.getString("defect")),
                row.getObject("booking_id", UUID.class),
                row.getObject("subject_id", UUID.class));
    }
}
