package io.beautysalon.booking.availability;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A month at a glance. */
record DaysView(List<DayView> days) {

    /**
     * One local day.
     *
     * @param firstStart null when nothing is free
     */
    record DayView(LocalDate date, boolean free, @Nullable OffsetDateTime firstStart) {}

    /** Visits in time order. */
    static DaysView of(LocalDate from, LocalDate to, List<PlannedVisit> visits) {
        var first = new HashMap<LocalDate, OffsetDateTime>();
        for (var visit : visits) {
            var start = visit.visit().start().atZone(visit.place().zone()).toOffsetDateTime();
            first.putIfAbsent(start.toLocalDate(), start);
        }
        var days = new ArrayList<DayView>();
        for (var date = from; date.isBefore(to); date = date.plusDays(1)) {
            days.add(new DayView(date, first.containsKey(date), first.get(date)));
        }
        return new DaysView(days);
    }
}
