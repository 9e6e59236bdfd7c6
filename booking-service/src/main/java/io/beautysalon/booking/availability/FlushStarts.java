package io.beautysalon.booking.availability;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The minutes at which a visit of these items may touch a neighbour or a shift's edge: its first
 * work may begin where free time begins, or its last may end where free time ends.
 */
final class FlushStarts {

    private final List<VisitItem> items;
    private final Timeline timeline;
    private final Map<UUID, MinuteSet> room;

    FlushStarts(LocationCalendar calendar, List<VisitItem> items, Timeline timeline) {
        this.items = items;
        this.timeline = timeline;
        this.room = new FreeTimes(calendar, timeline, EnumSet.allOf(Rule.class)).staff();
    }

    MinuteSet all() {
        var all = MinuteSet.none(timeline.length());
        var first = items.getFirst();
        for (var performer : first.performers()) {
            int lead = first.bufferBefore();
            int work = lead > 0 ? -lead : performer.busyFrom();
            all.addAll(room(performer).runStarts().shifted(-work));
        }
        var last = items.getLast();
        for (var performer : last.performers()) {
            int trail = last.bufferAfter();
            int worked = trail > 0 ? performer.minutes() + trail : performer.busyTo();
            var ends = room(performer).runEnds();
            minutesBeforeLast().forEach(minutes -> all.addAll(ends.shifted(-minutes - worked)));
        }
        return all;
    }

    private MinuteSet room(Performer performer) {
        return room.getOrDefault(performer.staffId(), MinuteSet.none(timeline.length()));
    }

    /** How long the items before the last may take, whoever performs them. */
    private Set<Integer> minutesBeforeLast() {
        var sums = Set.of(0);
        for (var item : items.subList(0, items.size() - 1)) {
            var longer = new HashSet<Integer>();
            for (var performer : item.performers()) {
                sums.forEach(sum -> longer.add(sum + performer.minutes()));
            }
            sums = longer;
        }
        return sums;
    }
}
