package io.beautysalon.booking.calendar;

import io.beautysalon.booking.salon.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is looked at.
 *
 * @param to first local date that isn't
 * @param staff whose calendars
 * @param everybody whether that is everybody's, so that units are looked at too
 * @param names whether clients' names may be seen
 * @param reasons whether the reasons of absences may be seen
 */
record Window(
        Place place,
        LocalDate from,
        LocalDate to,
        Collection<UUID> staff,
        boolean everybody,
        boolean names,
        boolean reasons) {

    private static final UUID NOBODY = new UUID(0, 0);

    Timestamp start() {
        return at(from);
    }

    Timestamp end() {
        return at(to);
    }

    /** The same statement for nobody: nobody is nobody's id. */
    Collection<UUID> staffOrNobody() {
        return staff.isEmpty() ? List.of(NOBODY) : staff;
    }

    OffsetDateTime local(Instant instant) {
        return OffsetDateTime.ofInstant(instant, place.zone());
    }

    OffsetDateTime local(ResultSet row, String column) throws SQLException {
        return local(row.getTimestamp(column).toInstant());
    }

    @Nullable OffsetDateTime localOrNull(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column) == null ? null : local(row, column);
    }

    private Timestamp at(LocalDate date) {
        return Timestamp.from(date.atStartOfDay(place.zone()).toInstant());
    }
}
