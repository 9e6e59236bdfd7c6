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
     * one order for all writers. A unit is held without a gap.
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
        if (!merged.isEmpty() && belongsTo(merged.getLast(), next)) {
            var last = merged.removeLast();
            var end = last.end().isAfter(next.end()) ? last.end() : next.end();
            merged.add(new Occupation(last.subject(), last.subjectId(), last.start(), end));
        } else {
            merged.add(next);
        }
    }

    private static boolean belongsTo(Occupation last, Occupation next) {
        return last.subjectId().equals(next.subjectId())
                && (next.subject() == Occupation.Subject.UNIT || !next.start().isAfter(last.end()));
    }
}
