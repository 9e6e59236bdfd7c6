package io.beautysalon.booking.availability;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The days of a window on which a staff member has as many visits as she may. */
final class FullDays {

    private final Timeline timeline;
    private final Map<UUID, Set<Integer>> full = new HashMap<>();

    FullDays(Timeline timeline, LocationCalendar calendar) {
        this.timeline = timeline;
        var most = calendar.rules().staffVisits();
        if (most != null) {
            calendar.staff().forEach(staff -> full.put(staff.staffId(), full(staff, most)));
        }
    }

    /** Whether the day of a minute is. */
    boolean contains(UUID staff, int minute) {
        var days = full.get(staff);
        return days != null && days.contains(timeline.dayOf(minute));
    }

    /** A visit counts on the day on which its first work for her begins. */
    private Set<Integer> full(StaffCalendar staff, int most) {
        var begins = new HashMap<UUID, Integer>();
        for (var taken : staff.taken()) {
            if (taken.kind().booked()) {
                begins.merge(taken.reference(), timeline.index(taken.start()), Math::min);
            }
        }
        var counts = new HashMap<Integer, Integer>();
        begins.values().stream()
                .filter(minute -> minute >= 0 && minute < timeline.length())
                .forEach(minute -> counts.merge(timeline.dayOf(minute), 1, Integer::sum));
        var days = new HashSet<Integer>();
        for (int day = 0; day < timeline.days(); day++) {
            if (counts.getOrDefault(day, 0) >= most) {
                days.add(day);
            }
        }
        return days;
    }
}
