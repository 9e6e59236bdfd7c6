package io.beautysalon.booking.policy;

import io.beautysalon.booking.salon.Place;
import io.beautysalon.booking.salon.PlaceColumns;
import io.beautysalon.booking.salon.Salons;
import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.problem.ProblemException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The booking settings in force: the location's own, then the salon's, then the defaults. */
@Component
public class SalonSettings {

    private final JdbcClient jdbc;

    SalonSettings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A location and how it lets itself be booked. */
    public record LocationRules(Place place, BookingSettings settings) {}

    /**
     * Those of a location of the salon of the transaction at hand; one statement.
     *
     * @throws ProblemException {@code invalid} at the pointer when the salon has no such location,
     *     or {@code not-ready}
     */
    public LocationRules at(UUID locationId, String pointer) {
        return jdbc.sql(
                        """
                        select %s,
                            coalesce(l.lead_minutes, s.lead_minutes) as lead_minutes,
                            coalesce(l.horizon_days, s.horizon_days) as horizon_days,
                            coalesce(l.grid_minutes, s.grid_minutes) as grid_minutes,
                            coalesce(l.gap_minutes, s.gap_minutes) as gap_minutes,
                            coalesce(l.staff_visits, s.staff_visits) as staff_visits,
                            coalesce(l.location_visits, s.location_visits) as location_visits,
                            coalesce(l.hold_minutes, s.hold_minutes) as hold_minutes,
                            coalesce(l.approval, s.approval) as approval,
                            coalesce(l.travel_minutes, s.travel_minutes) as travel_minutes,
                            coalesce(l.reminder_minutes, s.reminder_minutes) as reminder_minutes,
                            coalesce(l.default_policy_id, s.default_policy_id) as default_policy_id,
                            coalesce(l.prices_include_tax, s.prices_include_tax) as prices_include_tax
                        from %s
                        left join booking_settings s on s.scope_id = ps.tenant_id
                        left join booking_settings l on l.scope_id = pl.id\
                        """
                                .formatted(PlaceColumns.OF_PLACE, PlaceColumns.FROM))
                .param("location", locationId)
                .query((row, number) -> rules(row, locationId))
                .optional()
                .orElseThrow(Salons::notReady)
                .orElseThrow(() -> CommonProblem.INVALID.at(pointer, "a location of this salon"));
    }

    private static Optional<LocationRules> rules(ResultSet row, UUID locationId)
            throws SQLException {
        var place = PlaceColumns.place(row, locationId);
        return place.isEmpty()
                ? Optional.empty()
                : Optional.of(new LocationRules(place.get(), settings(row)));
    }

    private static BookingSettings settings(ResultSet row) throws SQLException {
        var defaults = BookingSettings.DEFAULTS;
        var reminders = row.getArray("reminder_minutes");
        return new BookingSettings(
                minutes(row, "lead_minutes", defaults.lead()),
                integer(row, "horizon_days", defaults.horizonDays()),
                integer(row, "grid_minutes", defaults.gridMinutes()),
                integer(row, "gap_minutes", defaults.gapMinutes()),
                limit(row, "staff_visits"),
                limit(row, "location_visits"),
                minutes(row, "hold_minutes", defaults.hold()),
                bool(row, "approval", defaults.approval()),
                minutes(row, "travel_minutes", defaults.travel()),
                reminders == null
                        ? defaults.reminderMinutes()
                        : Arrays.asList((Integer[]) reminders.getArray()),
                row.getObject("default_policy_id", UUID.class),
                bool(row, "prices_include_tax", defaults.pricesIncludeTax()));
    }

    private static int integer(ResultSet row, String column, int otherwise) throws SQLException {
        var value = row.getObject(column, Integer.class);
        return value == null ? otherwise : value;
    }

    private static boolean bool(ResultSet row, String column, boolean otherwise)
            throws SQLException {
        var value = row.getObject(column, Boolean.class);
        return value == null ? otherwise : value;
    }

    private static Duration minutes(ResultSet row, String column, Duration otherwise)
            throws SQLException {
        var value = row.getObject(column, Integer.class);
        return value == null ? otherwise : Duration.ofMinutes(value);
    }

    /** 0 is how a location says that the salon's limit isn't its own. */
    private static @Nullable Integer limit(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return value == 0 ? null : value;
    }
}
