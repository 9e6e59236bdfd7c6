package io.beautysalon.booking.availability;

/**
 * A stretch of a treatment, in real minutes; while the staff member is not busy others may be
 * served.
 */
public record Phase(int minutes, boolean staffBusy) {

    public Phase {
        if (minutes <= 0) {
            throw new IllegalArgumentException("a phase lasts at least a minute: " + minutes);
        }
    }
}
