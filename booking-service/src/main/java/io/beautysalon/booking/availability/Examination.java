package io.beautysalon.booking.availability;

import io.beautysalon.booking.availability.FreeTimes.FreeUnit;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Looks for visits in a window under some of the rules. */
final class Examination {

    private final Timeline timeline;
    private final Composition composition;
    private final Seating seating;
    private final Map<UUID, List<FreeUnit>> preferred;

    Examination(
            LocationCalendar calendar, List<VisitItem> items, Timeline timeline, Set<Rule> rules) {
        this.timeline = timeline;
        this.composition = new Composition(items, new FreeTimes(calendar, timeline, rules));
        var room = new FreeTimes(calendar, timeline, EnumSet.allOf(Rule.class));
        var steps = new Steps(calendar, timeline, composition, rules, room::staff);
        this.seating =
                new Seating(items, composition, steps, new Fairness(timeline, calendar.staff()));
        this.preferred = room.units();
    }

    /** The minutes at which a visit may be able to start. */
    MinuteSet candidates() {
        return composition.starts();
    }

    /** The visit at a minute, if it fits. */
    Optional<Visit> visit(int minute, boolean mustBeFlush) {
        return composition.mayStartAt(minute)
                ? seating.at(minute, mustBeFlush)
                        .map(last -> new VisitLines(timeline).visit(last, units(last)))
                : Optional.empty();
    }

    /** The first unit of each pool; overbooking takes a free one rather than the first. */
    private Map<UUID, UUID> units(Step last) {
        var units = new HashMap<UUID, UUID>();
        last.holds()
                .pools()
                .forEach((pool, hold) -> {
                    var free =
                            preferred.getOrDefault(pool, List.of()).stream()
                                    .filter(unit -> unit.free().containsAll(hold.from(), hold.to()))
                                    .map(FreeUnit::unitId)
                                    .findFirst();
                    units.put(pool, free.orElse(hold.units().getFirst().unitId()));
                });
        return units;
    }
}
