package io.beautysalon.booking.availability;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One item of a planned visit: who performs it and when the client is in the chair for it. */
public record VisitLine(
        UUID staffId,
        Instant start,
        Instant end,
        List<Phase> phases,
        List<Occupation> occupations) {

    public VisitLine {
        phases = List.copyOf(phases);
        occupations = List.copyOf(occupations);
    }
}
