package io.beautysalon.booking.allocation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The time that a booking takes.
 *
 * @param visitDate the local date on which the visit begins
 * @param occupied merged per subject: a visit must not collide with itself
 * @param heldUntil when an unpaid hold stops keeping the time from others, null = never
 */
public record Taking(
        UUID bookingId,
        UUID locationId,
        LocalDate visitDate,
        List<Occupied> occupied,
        @Nullable Instant heldUntil) {

    public Taking {
        occupied = List.copyOf(occupied);
    }

    List<Occupied> inOrder() {
        return sorted(occupied);
    }

    /** In one order for all writers. */
    static List<Occupied> sorted(List<Occupied> occupied) {
        return occupied.stream()
                .sorted(Comparator.comparing(Occupied::subjectId).thenComparing(Occupied::start))
                .toList();
    }
}
