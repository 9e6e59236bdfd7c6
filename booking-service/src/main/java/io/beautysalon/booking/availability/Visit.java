package io.beautysalon.booking.availability;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A visit that can be booked: its lines in time order, one for each item asked for. */
public record Visit(List<VisitLine> lines) {

    public Visit {
        lines = List.copyOf(lines);
    }

    public Instant start() {
        return lines.getFirst().start();
    }

    public Instant end() {
        return lines.getLast().end();
    }

    /**
     * What the visit takes of each subject, merged, so that it can't collide with itself, and in
     * one order for all writers.
     */
    public List<Occupation> occupations() {
        var merged = new ArrayList<Occupation>();
        lines.stream()
                .flatMap(line -> line.occupations().stream())
                .sorted(
                        Comparator.comparing(Occupation::subjectId)
                                .thenComparing(Occupation::start))
                .forEach(next -> append(merged, next));
        return merged;
    }

    private static void append(List<Occupation> merged, Occupation next) {
        if (!merged.isEmpty()) {
            var last = merged.getLast();
            if (last.subjectId().equals(next.subjectId()) && !next.start().isAfter(last.end())) {
                var end = last.end().isAfter(next.end()) ? last.end() : next.end();
                merged.set(merged.size() - 1, new Occupation(last.subjectId(), last.start(), end));
                return;
            }
        }
        merged.add(next);
    }
}
