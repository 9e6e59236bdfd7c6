package io.beautysalon.booking.staff;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a week's shifts meet those of the same person at other locations, on any date on which both
 * are in force: nobody works at two places at once.
 */
final class ShiftClash {

    private static final int DAY = 24 * 60;
    private static final int WEEK = 7 * DAY;
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private final WorkPattern.Week week;
    private final List<WorkPattern.Week> all;

    /** A shift by its minutes since Monday, and its pointer in the request. */
    private record Span(int day, int start, int end, String pointer) {}

    ShiftClash(WorkPattern.Week week, List<WorkPattern.Week> others) {
        this.week = week;
        this.all = new ArrayList<>(others);
        this.all.add(week);
    }

    /** Pointers to the shifts of the week that meet others. */
    Set<String> clashes() {
        var clashes = new LinkedHashSet<String>();
        var edges = edges();
        for (var from : edges) {
            var next = edges.higher(from);
            var to = next == null ? NEVER : next;
            if (!inForce(week.locationId(), from).filter(week::equals).isPresent()) {
                continue;
            }
            for (var place : otherPlaces()) {
                inForce(place, from).ifPresent(other -> meet(other, from, to, clashes));
            }
        }
        return clashes;
    }

    private void meet(WorkPattern.Week other, LocalDate from, LocalDate to, Set<String> clashes) {
        for (var mine : spans(week)) {
            for (var hers : spans(other)) {
                boolean bothHappen = happens(mine, from, to) && happens(hers, from, to);
                if (bothHappen && overlap(mine, hers)) {
                    clashes.add(mine.pointer());
                }
            }
        }
    }

    /** The dates on which another pattern may come into force somewhere. */
    private NavigableSet<LocalDate> edges() {
        var edges = new TreeSet<LocalDate>();
        for (var each : all) {
            edges.add(each.effectiveFrom());
            if (each.effectiveUntil() != null) {
                edges.add(each.effectiveUntil().plusDays(1));
            }
        }
        return edges;
    }

    private Set<UUID> otherPlaces() {
        var places = new LinkedHashSet<UUID>();
        all.forEach(each -> places.add(each.locationId()));
        places.remove(week.locationId());
        return places;
    }

    /** Of several the one that began last. */
    private Optional<WorkPattern.Week> inForce(UUID location, LocalDate date) {
        return all.stream()
                .filter(each -> each.locationId().equals(location))
                .filter(each -> !date.isBefore(each.effectiveFrom()))
                .filter(each -> holdsUntil(each.effectiveUntil(), date))
                .max(Comparator.comparing(WorkPattern.Week::effectiveFrom));
    }

    private static boolean holdsUntil(@Nullable LocalDate until, LocalDate date) {
        return until == null || !date.isAfter(until);
    }

    /** Whether its day of the week is among some dates, the last one excluded. */
    private static boolean happens(Span span, LocalDate from, LocalDate to) {
        int wait = Math.floorMod(span.day() - from.getDayOfWeek().getValue(), 7);
        return from.plusDays(wait).isBefore(to);
    }

    /** Also where one of them goes on into the next week's Monday. */
    private static boolean overlap(Span one, Span other) {
        for (int shift = -WEEK; shift <= WEEK; shift += WEEK) {
            if (one.start() < other.end() + shift && other.start() + shift < one.end()) {
                return true;
            }
        }
        return false;
    }

    private static List<Span> spans(WorkPattern.Week week) {
        var spans = new ArrayList<Span>();
        var places = new int[8];
        for (var time : week.times()) {
            if (!time.pause()) {
                int midnight = (time.day() - 1) * DAY;
                int start = minutes(time.starts());
                int end = minutes(time.ends());
                var pointer = "/days/" + DayOfWeek.of(time.day()) + "/" + places[time.day()]++;
                spans.add(
                        new Span(
                                time.day(),
                                midnight + start,
                                midnight + (end <= start ? end + DAY : end),
                                pointer));
            }
        }
        return spans;
    }

    private static int minutes(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }
}
