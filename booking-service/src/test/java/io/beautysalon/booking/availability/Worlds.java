package io.beautysalon.booking.availability;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;

/** Words for the engine's examples. */
final class Worlds {

    static final UUID ANNA = new UUID(0, 1);
    static final UUID BEA = new UUID(0, 2);
    static final UUID CARA = new UUID(0, 3);
    static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

    private Worlds() {}

    static Roster always() {
        return everyDay("00:00", "00:00");
    }

    static Roster everyDay(String start, String end, Break... breaks) {
        var shift = new Shift(LocalTime.parse(start), LocalTime.parse(end), List.of(breaks));
        return new Roster(List.of(pattern(LONG_AGO, null, shift)));
    }

    static WeeklyPattern pattern(LocalDate from, LocalDate until, Shift... shifts) {
        var days = new EnumMap<DayOfWeek, List<Shift>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            days.put(day, List.of(shifts));
        }
        return new WeeklyPattern(from, until, days);
    }

    static AnItem anItem(int minutes) {
        return new AnItem(0, 0, List.of(new Phase(minutes, true)));
    }

    static AnItem anItem(Phase... phases) {
        return new AnItem(0, 0, List.of(phases));
    }

    record AnItem(int before, int after, List<Phase> phases) {

        AnItem withBuffers(int minutesBefore, int minutesAfter) {
            return new AnItem(minutesBefore, minutesAfter, phases);
        }

        VisitItem by(UUID... staff) {
            var performers = new ArrayList<Performer>();
            Arrays.stream(staff).forEach(id -> performers.add(new Performer(id, phases)));
            return new VisitItem(before, after, performers);
        }
    }
}
