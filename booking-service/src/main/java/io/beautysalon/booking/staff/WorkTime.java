package io.beautysalon.booking.staff;

import jakarta.persistence.Embeddable;
import java.time.LocalTime;

/**
 * A row of a weekly pattern: a shift, or a pause in it.
 *
 * @param day ISO day of the week, 1 to 7, on which the shift starts
 * @param shift the shift's number within the pattern
 * @param pause whether it is a pause in that shift
 * @param ends at or before the start: on the next day
 */
@Embeddable
record WorkTime(int day, int shift, boolean pause, LocalTime starts, LocalTime ends) {}
