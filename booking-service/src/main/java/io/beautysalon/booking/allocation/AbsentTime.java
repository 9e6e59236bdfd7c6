package io.beautysalon.booking.allocation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes the time in which a staff member or unit is absent, so that the schema refuses a booking
 * there like any other overlap: merged, since absences may overlap, and cut around bookings that
 * were kept on purpose. The caller holds the subject's lock.
 */
@Component
public class AbsentTime {

    private final JdbcClient jdbc;

    AbsentTime(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes it anew from the stored absences, as far as it ends after an instant. */
    public void retake(UUID subject, Instant changedFrom, Instant now) {
        // what it meets or touches is taken anew as well
        var since =
                jdbc.sql(
                                """
                                select least(:from, min(starts_at)) from allocation
                                where subject_id = :subject and active and booking_id is null
                                    and ends_at >= :from\
                                """)
                        .param("subject", subject)
                        .param("from", Timestamp.from(changedFrom))
                        .query(Timestamp.class)
                        .single();
        jdbc.sql(
                        """
                        delete from allocation
                        where subject_id = :subject and booking_id is null and ends_at >= :since\
                        """)
                .param("subject", subject)
                .param("since", since)
                .update();
        jdbc.sql(
                        """
                        insert into allocation (subject_id, starts_at, ends_at, created_at)
                        select :subject, lower(span), upper(span), :now
                        from unnest((select range_agg(tstzrange(starts_at, ends_at)) from absence
                                where subject_id = :subject and ends_at >= :since)
                            - coalesce((select range_agg(tstzrange(starts_at, ends_at)) from allocation
                                where subject_id = :subject and active and not overbooked
                                    and ends_at > :since), '{}'::tstzmultirange)) as span
                        order by span
                        on conflict do nothing\
                        """)
                .param("subject", subject)
                .param("since", since)
                .param("now", Timestamp.from(now))
                .update();
    }
}
