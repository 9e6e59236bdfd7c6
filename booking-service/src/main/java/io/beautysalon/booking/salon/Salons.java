package io.beautysalon.booking.salon;

import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.problem.ProblemException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The copies, read within a transaction of the salon. */
@Component
public class Salons {

    private final JdbcClient jdbc;

    Salons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The salon's currency. */
    public String currency() {
        return jdbc.sql("select currency from salon")
                .query(String.class)
                .optional()
                .orElseThrow(Salons::notReady);
    }

    /** Whether the salon has that location. */
    public boolean hasLocation(UUID locationId) {
        return jdbc.sql("select exists (select 1 from location where id = ?)")
                .param(locationId)
                .query(Boolean.class)
                .single();
    }

    /**
     * A location that somebody named in a path.
     *
     * @throws ProblemException {@code not-found} or {@code not-ready}
     */
    public Place place(UUID locationId) {
        return find(locationId).orElseThrow(CommonProblem.NOT_FOUND::exception);
    }

    /**
     * A location that somebody named in a field.
     *
     * @throws ProblemException {@code invalid} at the pointer, or {@code not-ready}
     */
    public Place place(UUID locationId, String pointer) {
        return find(locationId)
                .orElseThrow(() -> CommonProblem.INVALID.at(pointer, "a location of this salon"));
    }

    private Optional<Place> find(UUID locationId) {
        return jdbc.sql("select " + PlaceColumns.OF_PLACE + " from " + PlaceColumns.FROM)
                .param("location", locationId)
                .query((row, number) -> PlaceColumns.place(row, locationId))
                .optional()
                .orElseThrow(Salons::notReady);
    }

    /** The salon's copy is not here yet. */
    public static ProblemException notReady() {
        return SalonProblem.NOT_READY.exception().retryAfter(Duration.ofSeconds(1));
    }
}
