package io.beautysalon.booking.availability;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers the rows of dated weekly patterns: shifts, and the pauses in them. */
final class WeekRows {

    private final Map<LocalDate, Pattern> patterns = new LinkedHashMap<>();

    private record Span(int day, LocalTime starts, LocalTime ends, List<Break> breaks) {}

    private record Pattern(@Nullable LocalDate until, Map<Integer, Span> shifts) {}

    /** A row; a pattern without any shift has one without a day, or day 0. */
    void add(ResultSet row) throws SQLException {
        var pattern =
                patterns.computeIfAbsent(
                        row.getObject("effective_from", LocalDate.class),
                        from -> new Pattern(until(row), new LinkedHashMap<>()));
        int day = row.getInt("day");
        if (day == 0) {
            return;
        }
        var starts = row.getObject("starts", LocalTime.class);
        var ends = row.getObject("ends", LocalTime.class);
        var shift = pattern.shifts().get(row.getInt("shift"));
        if (shift != null && row.getBoolean("pause")) {
            shift.breaks().add(new Break(starts, ends));
        } else {
            pattern.shifts()
                    .put(row.getInt("shift"), new Span(day, starts, ends, new ArrayList<>()));
        }
    }

    List<WeeklyPattern> patterns() {
        var weekly = new ArrayList<WeeklyPattern>();
        patterns.forEach((from, pattern) -> {
            var days = new EnumMap<DayOfWeek, List<Shift>>(DayOfWeek.class);
            for (var span : pattern.shifts().values()) {
                days.computeIfAbsent(DayOfWeek.of(span.day()), day -> new ArrayList<>())
                        .add(new Shift(span.starts(), span.ends(), span.breaks()));
            }
            weekly.add(new WeeklyPattern(from, pattern.until(), days));
        });
        return weekly;
    }

    private static @Nullable LocalDate until(ResultSet row) {
        try {
            return row.getObject("effective_until", LocalDate.class);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
