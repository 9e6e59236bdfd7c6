package io.beautysalon.booking.reservation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A unit that two lines of a visit need is held between them too. */
final class Bridges {

    private Bridges() {}

    /** What has to be held between the rows of each unit; it belongs to the later line. */
    static List<BookedTime> between(Collection<BookedTime> times, Set<UUID> units) {
        var bridges = new ArrayList<BookedTime>();
        for (var unit : units) {
            var rows =
                    times.stream()
                            .filter(time -> time.subjectId().equals(unit))
                            .sorted(Comparator.comparing(BookedTime::start))
                            .toList();
            for (int i = 1; i < rows.size(); i++) {
                var gapStart = rows.get(i - 1).end();
                var later = rows.get(i);
                if (gapStart.isBefore(later.start())) {
                    bridges.add(BookedTime.bridge(later.lineId(), unit, gapStart, later.start()));
                }
            }
        }
        return bridges;
    }

    static boolean hasTwoEnds(BookedTime bridge, Collection<BookedTime> times) {
        return times.stream().anyMatch(time -> touches(time, bridge, time.end(), bridge.start()))
                && times.stream()
                        .anyMatch(time -> touches(time, bridge, time.start(), bridge.end()));
    }

    private static boolean touches(BookedTime time, BookedTime bridge, Instant one, Instant other) {
        return time.subjectId().equals(bridge.subjectId()) && one.equals(other);
    }
}
