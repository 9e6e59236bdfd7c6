package io.beautysalon.booking.reservation;

import io.beautysalon.booking.allocation.Occupied;
import io.beautysalon.booking.allocation.Taking;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a booking wants of the calendar. */
public final class CalendarClaim {

    private CalendarClaim() {}

    /**
     * All that its lines take.
     *
     * @param heldUntil when an unpaid hold stops keeping the time from others, null = never
     */
    public static Taking of(Booking booking, @Nullable Instant heldUntil) {
        return new Taking(
                booking.id(),
                booking.locationId(),
                booking.time().wallStart().toLocalDate(),
                booking.occupied(),
                heldUntil);
    }

    /** Only some of its time, for good. */
    public static Taking part(Booking booking, List<Occupied> occupied) {
        var all = of(booking, null);
        return new Taking(
                all.bookingId(), all.locationId(), all.visitDate(), occupied, all.heldUntil());
    }
}
