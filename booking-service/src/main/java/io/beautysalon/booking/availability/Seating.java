package io.beautysalon.booking.availability;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Seats a visit at a start that fits: for each line in turn the first staff member in fair order.
 */
final class Seating {

    private final List<VisitItem> items;
    private final Composition composition;
    private final Timeline timeline;

    private record Seat(Performer performer, Composition.Fit fit, int start) {

        boolean sameStaffAs(@Nullable Seat other) {
            return other != null && other.performer.staffId().equals(performer.staffId());
        }

        int end() {
            return start + fit.minutes();
        }
    }

    Seating(List<VisitItem> items, Composition composition, Timeline timeline) {
        this.items = items;
        this.composition = composition;
        this.timeline = timeline;
    }

    /** The visit at one of the composition's starts. */
    Visit at(int start, Map<UUID, Integer> ranks) {
        var seats = new ArrayList<Seat>(items.size());
        int time = start;
        for (int item = 0; item < items.size(); item++) {
            var seat = seat(item, time, seats.isEmpty() ? null : seats.getLast(), ranks);
            seats.add(seat);
            time = seat.end();
        }
        var lines = new ArrayList<VisitLine>(items.size());
        for (int item = 0; item < items.size(); item++) {
            lines.add(line(seats, item));
        }
        return new Visit(lines);
    }

    private Seat seat(int item, int time, @Nullable Seat before, Map<UUID, Integer> ranks) {
        Seat best = null;
        int bestRank = Integer.MAX_VALUE;
        var performers = items.get(item).performers();
        for (int p = 0; p < performers.size(); p++) {
            int rank = ranks.getOrDefault(performers.get(p).staffId(), Integer.MAX_VALUE);
            var seat = new Seat(performers.get(p), composition.fit(item, p), time);
            if (rank < bestRank && fits(seat, before)) {
                best = seat;
                bestRank = rank;
            }
        }
        if (best == null) {
            throw new IllegalStateException("no start of this composition: " + time);
        }
        return best;
    }

    private static boolean fits(Seat seat, @Nullable Seat before) {
        if (seat.sameStaffAs(before)) {
            return seat.fit.rest().contains(seat.start);
        }
        return seat.fit.led().contains(seat.start)
                && (before == null || before.fit.trailed().contains(before.start));
    }

    private VisitLine line(List<Seat> seats, int item) {
        var seat = seats.get(item);
        var before = item == 0 ? null : seats.get(item - 1);
        var after = item + 1 == seats.size() ? null : seats.get(item + 1);
        int lead = seat.sameStaffAs(before) ? 0 : items.get(item).bufferBefore();
        int trail = seat.sameStaffAs(after) ? 0 : items.get(item).bufferAfter();
        return new VisitLine(
                seat.performer.staffId(),
                timeline.instant(seat.start),
                timeline.instant(seat.end()),
                seat.performer.phases(),
                occupations(seat, lead, trail));
    }

    private List<Occupation> occupations(Seat seat, int lead, int trail) {
        var occupations = new ArrayList<Occupation>();
        occupy(occupations, seat, seat.start - lead, seat.start);
        int time = seat.start;
        for (var phase : seat.performer.phases()) {
            if (phase.staffBusy()) {
                occupy(occupations, seat, time, time + phase.minutes());
            }
            time += phase.minutes();
        }
        occupy(occupations, seat, time, time + trail);
        return occupations;
    }

    private void occupy(List<Occupation> occupations, Seat seat, int start, int end) {
        if (start < end) {
            occupations.add(
                    new Occupation(
                            seat.performer.staffId(),
                            timeline.instant(start),
                            timeline.instant(end)));
        }
    }
}
