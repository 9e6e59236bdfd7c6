package io.beautysalon.booking.availability;

import java.time.LocalTime;
import java.util.List;

/**
 * Working or opening time of a day by the wall clock. It belongs to the date it starts on; an end
 * at or before the start is on the next day, so 00:00 to 00:00 is the whole day.
 */
public record Shift(LocalTime start, LocalTime end, List<Break> breaks) {

    public Shift {
        breaks = List.copyOf(breaks);
    }

    public Shift(LocalTime start, LocalTime end) {
        this(start, end, List.of());
    }
}
