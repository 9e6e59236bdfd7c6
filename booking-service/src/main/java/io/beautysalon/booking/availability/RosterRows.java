package io.beautysalon.booking.availability;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads shifts and opening hours, with the dates on which they are otherwise. */
@Repository
class RosterRows {

    private final JdbcClient jdbc;

    RosterRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The shifts of these staff members at a location; of who has none, none. */
    Map<UUID, Roster> shifts(UUID location, Collection<UUID> staff, LocalDate from, LocalDate to) {
        var weeks = new HashMap<UUID, WeekRows>();
        jdbc.sql(
                        """
                        select p.staff_id, p.id, p.effective_from, p.effective_until,
                            t.day, t.shift, t.pause, t.starts, t.ends
                        from work_pattern p left join work_time t on t.pattern_id = p.id
                        where p.staff_id in (:staff) and p.location_id = :location
                            and p.effective_from < :to
                            and (p.effective_until is null or p.effective_until >= :from)
                        order by p.staff_id, p.effective_from, t.position\
                        """)
                .param("staff", CalendarRows.orNobody(staff))
                .param("location", location)
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    weeks.computeIfAbsent(
                                    row.getObject("staff_id", UUID.class), id -> new WeekRows())
                            .add(row);
                });
        var exceptions = exceptions(location, staff, from, to);
        var rosters = new HashMap<UUID, Roster>();
        for (var id : staff) {
            var week = weeks.get(id);
            rosters.put(
                    id,
                    new Roster(
                            week == null ? List.of() : week.patterns(),
                            exceptions.getOrDefault(id, Map.of())));
        }
        return rosters;
    }

    /** A work day at another location only is a day without shifts here. */
    private Map<UUID, Map<LocalDate, List<Shift>>> exceptions(
            UUID location, Collection<UUID> staff, LocalDate from, LocalDate to) {
        var days = new HashMap<UUID, Map<LocalDate, DayShifts>>();
        jdbc.sql(
                        """
                        select d.staff_id, d.date, t.shift, t.pause, t.starts, t.ends
                        from work_day d
                        left join work_day_time t on t.staff_id = d.staff_id and t.date = d.date
                            and t.location_id = :location
                        where d.staff_id in (:staff) and d.date >= :from and d.date < :to
                        order by d.staff_id, d.date, t.position\
                        """)
                .param("location", location)
                .param("staff", CalendarRows.orNobody(staff))
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    days.computeIfAbsent(
                                    row.getObject("staff_id", UUID.class), id -> new HashMap<>())
                            .computeIfAbsent(
                                    row.getObject("date", LocalDate.class), date -> new DayShifts())
                            .add(row);
                });
        var exceptions = new HashMap<UUID, Map<LocalDate, List<Shift>>>();
        days.forEach((id, dates) -> exceptions.put(id, shifts(dates)));
        return exceptions;
    }

    /** A location's opening hours. */
    Roster hours(UUID location, LocalDate from, LocalDate to) {
        var week = new WeekRows();
        jdbc.sql(
                        """
                        select effective_from, effective_until, day, position as shift,
                            false as pause, starts, ends
                        from opening_time where location_id = ? order by effective_from, position\
                        """)
                .param(location)
                .query(row -> {
                    week.add(row);
                });
        var days = new HashMap<LocalDate, DayShifts>();
        jdbc.sql(
                        """
                        select d.date, t.position as shift, false as pause, t.starts, t.ends
                        from special_day d
                        left join special_day_time t on t.location_id = d.location_id and t.date = d.date
                        where d.location_id = ? and d.date >= ? and d.date < ?
                        order by d.date, t.position\
                        """)
                .params(location, from, to)
                .query(row -> {
                    days.computeIfAbsent(
                                    row.getObject("date", LocalDate.class), date -> new DayShifts())
                            .add(row);
                });
        return new Roster(week.patterns(), shifts(days));
    }

    private static Map<LocalDate, List<Shift>> shifts(Map<LocalDate, DayShifts> days) {
        var shifts = new HashMap<LocalDate, List<Shift>>();
        days.forEach((date, day) -> shifts.put(date, day.shifts()));
        return shifts;
    }

    /** Gathers the rows of one date: shifts, each before the pauses in it. */
    private static final class DayShifts {

        private record Span(LocalTime starts, LocalTime ends, List<Break> breaks) {}

        private final Map<Integer, Span> spans = new LinkedHashMap<>();

        void add(ResultSet row) throws SQLException {
            var starts = row.getObject("starts", LocalTime.class);
            if (starts == null) {
                return;
            }
            var ends = row.getObject("ends", LocalTime.class);
            var known = spans.get(row.getInt("shift"));
            if (known != null && row.getBoolean("pause")) {
                known.breaks().add(new Break(starts, ends));
            } else {
                spans.put(row.getInt("shift"), new Span(starts, ends, new ArrayList<>()));
            }
        }

        List<Shift> shifts() {
            return spans.values().stream()
                    .map(span -> new Shift(span.starts(), span.ends(), span.breaks()))
                    .toList();
        }
    }
}
