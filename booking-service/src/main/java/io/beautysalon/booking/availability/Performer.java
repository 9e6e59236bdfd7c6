package io.beautysalon.booking.availability;

import java.util.List;
import java.util.UUID;

/** A staff member who can perform an item, with the phases as long as she takes for them. */
public record Performer(UUID staffId, List<Phase> phases) {

    public Performer {
        phases = List.copyOf(phases);
        if (phases.isEmpty()) {
            throw new IllegalArgumentException("a treatment has at least one phase");
        }
    }

    int minutes() {
        return phases.stream().mapToInt(Phase::minutes).sum();
    }
}
