package io.beautysalon.booking.availability;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The shifts of each day of the week between two dates (the last one included, none = open end). Of
 * several patterns that hold on a date, the one that began last is in force.
 */
public record WeeklyPattern(
        LocalDate from, @Nullable LocalDate until, Map<DayOfWeek, List<Shift>> days) {

    public WeeklyPattern {
        days = Map.copyOf(days);
    }

    /** The shifts that start on a date by the pattern in force then. */
    public static List<Shift> shiftsOn(LocalDate date, Collection<WeeklyPattern> patterns) {
        return patterns.stream()
                .filter(pattern -> pattern.holdsOn(date))
                .max(Comparator.comparing(WeeklyPattern::from))
                .map(pattern -> pattern.days.getOrDefault(date.getDayOfWeek(), List.of()))
                .orElse(List.of());
    }

    private boolean holdsOn(LocalDate date) {
        return !date.isBefore(from) && (until == null || !date.isAfter(until));
    }
}
