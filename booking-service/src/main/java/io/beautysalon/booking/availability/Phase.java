package io.beautysalon.booking.availability;

import java.util.Set;
import java.util.UUID;

/**
 * A stretch of a treatment, in real minutes; while the staff member is not busy others may be
 * served.
 *
 * @param pools one unit of each of them is needed meanwhile
 */
public record Phase(int minutes, boolean staffBusy, Set<UUID> pools) {

    public Phase {
        if (minutes <= 0) {
            throw new IllegalArgumentException("a phase lasts at least a minute: " + minutes);
        }
        pools = Set.copyOf(pools);
    }

    public Phase(int minutes, boolean staffBusy) {
        this(minutes, staffBusy, Set.of());
    }
}
