package io.beautysalon.booking.reservation;

import io.beautysalon.booking.allocation.Taking;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a booking wants of the calendar. */
final class CalendarClaim {

    private CalendarClaim() {}

    /**
     * All that its lines take.
     *
     * @param heldUntil when an unpaid hold stops keeping the time from others, null = never
     */
    static Taking of(Booking booking, @Nullable Instant heldUntil) {
        return new Taking(
                booking.id(),
                booking.locationId(),
                booking.time().wallStart().toLocalDate(),
                booking.times().stream().map(BookedTime::occupied).toList(),
                heldUntil);
    }
}
