package io.beautysalon.booking.availability;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** A staff member who can perform an item, with the phases as long as she takes for them. */
public record Performer(UUID staffId, List<Phase> phases) {

    public Performer {
        phases = List.copyOf(phases);
        if (phases.stream().noneMatch(Phase::staffBusy)) {
            throw new IllegalArgumentException(
                    "a treatment keeps its performer busy at least once");
        }
    }

    int minutes() {
        return phases.stream().mapToInt(Phase::minutes).sum();
    }

    /** Where in the treatment a unit is needed: from the first phase that needs it to the last. */
    record PoolSpan(UUID pool, int from, int to) {}

    List<PoolSpan> poolSpans() {
        return phases.stream()
                .flatMap(phase -> phase.pools().stream())
                .distinct()
                .sorted()
                .map(this::span)
                .collect(Collectors.toList());
    }

    /** The first minute in which she is busy. */
    int busyFrom() {
        int offset = 0;
        for (var phase : phases) {
            if (phase.staffBusy()) {
                break;
            }
            offset += phase.minutes();
        }
        return offset;
    }

    /** The end of the last minute in which she is busy. */
    int busyTo() {
        int offset = minutes();
        for (var phase : phases.reversed()) {
            if (phase.staffBusy()) {
                break;
            }
            offset -= phase.minutes();
        }
        return offset;
    }

    private PoolSpan span(UUID pool) {
        int from = -1;
        int to = 0;
        int offset = 0;
        for (var phase : phases) {
            if (phase.pools().contains(pool)) {
                from = from < 0 ? offset : from;
                to = offset + phase.minutes();
            }
            offset += phase.minutes();
        }
        return new PoolSpan(pool, from, to);
    }
}
