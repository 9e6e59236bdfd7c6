package io.beautysalon.booking.availability;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers the rows of one roster: a shift comes before the pauses in it. */
final class RosterBuilder {

    private final Map<LocalDate, Pattern> patterns = new LinkedHashMap<>();
    private final Map<LocalDate, Map<Integer, Span>> dates = new LinkedHashMap<>();

    /** Of a pattern the day of the week counts; a date has none. */
    private record Span(int day, LocalTime starts, LocalTime ends, List<Break> breaks) {

        Shift shift() {
            return new Shift(starts, ends, breaks);
        }
    }

    private record Pattern(@Nullable LocalDate until, Map<Integer, Span> spans) {}

    /** A row of a weekly pattern, or of a date; one without any shift has a row without times. */
    void add(ResultSet row) throws SQLException {
        var date = row.getObject("date", LocalDate.class);
        if (date != null) {
            add(row, dates.computeIfAbsent(date, day -> new LinkedHashMap<>()));
            return;
        }
        var from = row.getObject("effective_from", LocalDate.class);
        var until = row.getObject("effective_until", LocalDate.class);
        var pattern =
                patterns.computeIfAbsent(from, day -> new Pattern(until, new LinkedHashMap<>()));
        if (row.getInt("day") != 0) {
            add(row, pattern.spans());
        }
    }

    Roster roster() {
        var weekly = new ArrayList<WeeklyPattern>();
        patterns.forEach((from, pattern) -> {
            var days = new EnumMap<DayOfWeek, List<Shift>>(DayOfWeek.class);
            for (var span : pattern.spans().values()) {
                days.computeIfAbsent(DayOfWeek.of(span.day()), day -> new ArrayList<>())
                        .add(span.shift());
            }
            weekly.add(new WeeklyPattern(from, pattern.until(), days));
        });
        var exceptions = new HashMap<LocalDate, List<Shift>>();
        dates.forEach((date, spans) ->
                exceptions.put(date, spans.values().stream().map(Span::shift).toList()));
        return new Roster(weekly, exceptions);
    }

    private static void add(ResultSet row, Map<Integer, Span> spans) throws SQLException {
        var starts = row.getObject("starts", LocalTime.class);
        if (starts == null) {
            return;
        }
        var ends = row.getObject("ends", LocalTime.class);
        var known = spans.get(row.getInt("shift"));
        if (known != null && row.getBoolean("pause")) {
            known.breaks().add(new Break(starts, ends));
        } else {
            spans.put(
                    row.getInt("shift"),
                    new Span(row.getInt("day"), starts, ends, new ArrayList<>()));
        }
    }
}
