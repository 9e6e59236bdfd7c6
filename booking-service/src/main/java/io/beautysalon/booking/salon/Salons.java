package io.beautysalon.booking.salon;

import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.problem.ProblemException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
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

    /** Those of these ids that are locations of the salon. */
    public Set<UUID> locations(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : Set.copyOf(
                        jdbc.sql("select id from location where id in (:ids)")
                                .param("ids", ids)
                                .query(UUID.class)
                                .list());
    }

    /**
     * Makes sure that all of these are locations of the salon.
     *
     * @param pointer of the field that names the n-th of them
     * @throws ProblemException {@code invalid} naming each that isn't
     */
    public void requireLocations(List<UUID> ids, IntFunction<String> pointer) {
        var known = locations(ids);
        var problem = CommonProblem.INVALID.exception();
        for (int i = 0; i < ids.size(); i++) {
            if (!known.contains(ids.get(i))) {
                problem.at(pointer.apply(i), "a location of this salon");
            }
        }
        if (!problem.errors().isEmpty()) {
            throw problem;
        }
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
