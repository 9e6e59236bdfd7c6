package io.beautysalon.booking.allocation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The bookings that will still need a subject. */
@Component
public class UpcomingBookings {

    private final JdbcClient jdbc;

    UpcomingBookings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A live booking and when it first needs one of the subjects. */
    public record Upcoming(UUID id, Instant start) {}

    /** Those of some subjects that haven't ended yet, in time order; at most 100. */
    public List<Upcoming> of(Collection<UUID> subjects, Instant now) {
        return subjects.isEmpty()
                ? List.of()
                : jdbc.sql(
                                """
                                select booking_id, min(starts_at) as starts_at from allocation
                                where subject_id in (:subjects) and active and ends_at > :now
                                    and booking_id is not null
                                    and (held_until is null or held_until > :now)
                                group by booking_id order by starts_at, booking_id limit 100\
                                """)
                        .param("subjects", subjects)
                        .param("now", Timestamp.from(now))
                        .query((row, number) ->
                                new Upcoming(
                                        row.getObject("booking_id", UUID.class),
                                        row.getTimestamp("starts_at").toInstant()))
                        .list();
    }
}
