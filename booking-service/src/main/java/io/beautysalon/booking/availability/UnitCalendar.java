package io.beautysalon.booking.availability;

import java.util.List;
import java.util.UUID;

/** What the engine knows of one unit of a pool at the location. */
public record UnitCalendar(UUID unitId, UUID poolId, int displayOrder, List<Taken> taken) {

    public UnitCalendar {
        taken = List.copyOf(taken);
    }
}
