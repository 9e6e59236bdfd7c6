package io.beautysalon.booking.availability;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the engine knows of one staff member at the location.
 *
 * @param displayOrder the salon's own order, the last word when "any staff" is a tie
 * @param lastBooked when she was last given a booking; null = never
 * @param shifts her shifts at this location
 */
public record StaffCalendar(
        UUID staffId,
        int displayOrder,
        @Nullable Instant lastBooked,
        Roster shifts,
        List<Taken> taken) {

    public StaffCalendar {
        taken = List.copyOf(taken);
    }
}
