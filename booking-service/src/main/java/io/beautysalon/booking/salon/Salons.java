package io.beautysalon.booking.salon;

import io.beautysalon.contracts.tenant.SalonStatus;
import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.problem.ProblemException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The copies, read within a transaction of the salon. */
@Component
public class Salons {

    private final JdbcClient jdbc;

    Salons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(
            @Nullable String zone,
            @Nullable String locationStatus,
            String currency,
            String status,
            boolean canCharge) {}

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
        var row =
                jdbc.sql(
                                """
                                select l.zone, l.status as location_status, s.currency, s.status,
                                    coalesce(a.can_charge, false) as can_charge
                                from salon s
                                left join location l on l.tenant_id = s.tenant_id and l.id = ?
                                left join payment_account a on a.tenant_id = s.tenant_id\
                                """)
                        .param(locationId)
                        .query(Row.class)
                        .optional()
                        .orElseThrow(Salons::notReady);
        var zone = row.zone();
        return zone == null
                ? Optional.empty()
                : Optional.of(
                        new Place(
                                locationId,
                                ZoneId.of(zone),
                                row.currency(),
                                SalonStatus.valueOf(row.status()),
                                row.canCharge()));
    }

    private static ProblemException notReady() {
        return SalonProblem.NOT_READY.exception().retryAfter(Duration.ofSeconds(1));
    }
}
