package io.beautysalon.booking.availability;

import java.time.Instant;

/**
 * Time of a staff member that is gone, half-open; overbooked ones count like all others.
 *
 * @param booked by a booking, and not by time off or a block: only that counts as work done
 */
public record Taken(Instant start, Instant end, boolean booked) {}
