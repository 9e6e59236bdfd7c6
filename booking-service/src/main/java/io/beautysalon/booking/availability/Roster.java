package io.beautysalon.booking.availability;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * When somebody works, or a location is open: weekly patterns, and dates on which it is otherwise.
 *
 * @param exceptions the shifts that start on a date instead of the pattern's; none = not at all
 */
public record Roster(List<WeeklyPattern> patterns, Map<LocalDate, List<Shift>> exceptions) {

    public Roster {
        patterns = List.copyOf(patterns);
        exceptions = Map.copyOf(exceptions);
    }

    public Roster(List<WeeklyPattern> patterns) {
        this(patterns, Map.of());
    }

    /** The shifts that start on a date. */
    public List<Shift> shiftsOn(LocalDate date) {
        var exception = exceptions.get(date);
        return exception == null ? WeeklyPattern.shiftsOn(date, patterns) : exception;
    }
}
