package io.beautysalon.booking.availability;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One item of a planned visit: who performs it and when the client is in the chair for it.
 *
 * @param units the unit of each pool that it needs
 * @param occupations what it takes by itself, buffers included
 */
public record VisitLine(
        UUID staffId,
        Instant start,
        Instant end,
        List<Phase> phases,
        Map<UUID, UUID> units,
        List<Occupation> occupations) {

    public VisitLine {
        phases = List.copyOf(phases);
        units = Map.copyOf(units);
        occupations = List.copyOf(occupations);
    }
}
