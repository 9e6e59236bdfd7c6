package io.beautysalon.booking.reservation;

import java.util.List;
import java.util.UUID;
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

    /** What is wrong with which booking. */
    record Finding(String what, UUID bookingId) {}

    /** Everything wrong in the salon of the transaction at hand; empty is the only good answer. */
    List<Finding> findings() {
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
                        )
                        select 'overlap' as what, a.booking_id from allocation a
                            join allocation b on b.subject_id = a.subject_id and b.id <> a.id
                                and b.starts_at < a.ends_at and a.starts_at < b.ends_at
                            where a.active and b.active and not a.overbooked and not b.overbooked
                        union
                        select 'time missing', booking_id from (table owed except all table live) as missing
                        union
                        select 'time too much', booking_id from (table live except all table owed) as extra
                        order by 1, 2\
                        """)
                .query((row, number) ->
                        new Finding(row.getString("what"), row.getObject("booking_id", UUID.class)))
                .list();
    }
}
