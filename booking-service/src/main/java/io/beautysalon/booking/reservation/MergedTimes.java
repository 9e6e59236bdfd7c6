package io.beautysalon.booking.reservation;

import io.beautysalon.booking.allocation.Occupied;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** A visit's times merged per subject, so that it can't collide with itself. */
final class MergedTimes {

    private MergedTimes() {}

    static List<Occupied> of(Collection<BookedTime> times) {
        var merged = new ArrayList<Occupied>();
        times.stream()
                .filter(time -> time.start().isBefore(time.end()))
                .map(time -> new Occupied(time.subjectId(), time.start(), time.end()))
                .sorted(Comparator.comparing(Occupied::subjectId).thenComparing(Occupied::start))
                .forEach(next -> append(merged, next));
        return merged;
    }

    private static void append(List<Occupied> merged, Occupied next) {
        if (!merged.isEmpty()) {
            var last = merged.getLast();
            if (last.subjectId().equals(next.subjectId()) && !next.start().isAfter(last.end())) {
                merged.set(
                        merged.size() - 1,
                        new Occupied(
                                last.subjectId(), last.start(), later(last.end(), next.end())));
                return;
            }
        }
        merged.add(next);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
