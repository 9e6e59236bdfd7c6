package io.beautysalon.booking.availability;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The minutes of a window in which something is possible, as far as some of the rules go. */
final class FreeTimes {

    private final LocationCalendar calendar;
    private final Timeline timeline;
    private final Set<Rule> rules;

    /** A unit and the minutes in which it is free. */
    record FreeUnit(UUID unitId, MinuteSet free) {}

    FreeTimes(LocationCalendar calendar, Timeline timeline, Set<Rule> rules) {
        this.calendar = calendar;
        this.timeline = timeline;
        this.rules = Set.copyOf(rules);
    }

    /** When a client may be there. */
    MinuteSet open() {
        return rules.contains(Rule.OPENING_HOURS)
                ? timeline.shifts(calendar.hours())
                : MinuteSet.all(timeline.length());
    }

    Map<UUID, MinuteSet> staff() {
        var free = new HashMap<UUID, MinuteSet>();
        for (var staff : calendar.staff()) {
            var minutes =
                    rules.contains(Rule.WORKING_HOURS)
                            ? timeline.shifts(staff.shifts())
                            : MinuteSet.all(timeline.length());
            free.put(staff.staffId(), without(minutes, staff.taken()));
        }
        return free;
    }

    /** The units of each pool, in the order in which they are given away. */
    Map<UUID, List<FreeUnit>> units() {
        var pools = new LinkedHashMap<UUID, List<FreeUnit>>();
        for (var unit : calendar.units()) {
            pools.computeIfAbsent(unit.poolId(), pool -> new ArrayList<>())
                    .add(
                            new FreeUnit(
                                    unit.unitId(),
                                    without(MinuteSet.all(timeline.length()), unit.taken())));
        }
        return pools;
    }

    private MinuteSet without(MinuteSet minutes, List<Taken> taken) {
        for (var each : taken) {
            int travel = travel(each);
            boolean away = each.kind() == Taken.Kind.ABSENCE;
            if (rules.contains(away ? Rule.TIME_OFF : Rule.TIME_TAKEN)) {
                remove(minutes, each, 0);
            }
            if (travel > 0 && rules.contains(Rule.TRAVEL)) {
                remove(minutes, each, travel);
            }
        }
        return minutes;
    }

    private int travel(Taken taken) {
        return taken.kind() == Taken.Kind.BOOKING_ELSEWHERE
                ? Math.toIntExact(calendar.rules().travel().toMinutes())
                : 0;
    }

    private void remove(MinuteSet minutes, Taken taken, int around) {
        minutes.remove(
                timeline.index(taken.start()) - around,
                timeline.indexAtOrAfter(taken.end()) + around);
    }
}
