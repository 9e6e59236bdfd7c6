package io.beautysalon.booking.availability;

import java.time.Instant;
import java.util.UUID;

/**
 * Time of a staff member or unit that is gone, half-open; overbooked ones count like all others.
 *
 * @param reference the booking, time off or block that it belongs to
 */
public record Taken(Instant start, Instant end, Kind kind, UUID reference) {

    /** By what it is gone. */
    public enum Kind {
        /** By a booking: work done. */
        BOOKING,
        /** By a booking at another location, so that travel comes on top. */
        BOOKING_ELSEWHERE,
        /** By time off or a block: no work. */
        ABSENCE;

        boolean booked() {
            return this != ABSENCE;
        }
    }
}
