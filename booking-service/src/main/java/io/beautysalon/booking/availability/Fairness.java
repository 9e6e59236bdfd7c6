package io.beautysalon.booking.availability;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The order in which "any staff" is tried: least booked minutes that day, then longest since last
 * given a booking, then the salon's display order, then the id, so that it never depends on chance.
 */
final class Fairness {

    private final Timeline timeline;
    private final List<StaffCalendar> staff;
    private final int[][] bookedMinutes;
    private final Map<Integer, Map<UUID, Integer>> ranks = new HashMap<>();

    Fairness(Timeline timeline, List<StaffCalendar> staff) {
        this.timeline = timeline;
        this.staff = staff;
        this.bookedMinutes = new int[staff.size()][timeline.days()];
        for (int member = 0; member < staff.size(); member++) {
            for (var taken : staff.get(member).taken()) {
                if (taken.kind().booked()) {
                    count(bookedMinutes[member], taken);
                }
            }
        }
    }

    /** The day of the window that a start lies in. */
    int dayOf(int start) {
        return timeline.dayOf(start);
    }

    /** The place of each staff member on a day; the lowest goes first. */
    Map<UUID, Integer> ranks(int day) {
        return ranks.computeIfAbsent(day, this::rank);
    }

    private void count(int[] perDay, Taken taken) {
        int start = Math.max(0, timeline.index(taken.start()));
        int end = Math.min(timeline.length(), timeline.indexAtOrAfter(taken.end()));
        if (start >= end) {
            return;
        }
        for (int day = timeline.dayOf(start);
                day < timeline.days() && timeline.dayStart(day) < end;
                day++) {
            perDay[day] +=
                    Math.min(end, timeline.dayStart(day + 1))
                            - Math.max(start, timeline.dayStart(day));
        }
    }

    private Map<UUID, Integer> rank(int day) {
        var order =
                IntStream.range(0, staff.size())
                        .boxed()
                        .sorted(
                                Comparator.comparingInt(
                                                (Integer member) -> bookedMinutes[member][day])
                                        .thenComparing(
                                                member -> staff.get(member).lastBooked(),
                                                Comparator.nullsFirst(
                                                        Comparator.<Instant>naturalOrder()))
                                        .thenComparingInt(
                                                member -> staff.get(member).displayOrder())
                                        .thenComparing(member -> staff.get(member).staffId()))
                        .toList();
        var ranks = new HashMap<UUID, Integer>();
        for (int rank = 0; rank < order.size(); rank++) {
            ranks.put(staff.get(order.get(rank)).staffId(), rank);
        }
        return ranks;
    }
}
