package io.beautysalon.booking.availability;

import io.beautysalon.booking.salon.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** When people really work at a location: the wall clock's rules resolved, breaks taken out. */
@Component
public class WorkingTimes {

    private final RosterRows rosters;

    WorkingTimes(RosterRows rosters) {
        this.rosters = rosters;
    }

    /** A stretch of work, half-open. */
    public record WorkingTime(UUID staffId, Instant start, Instant end) {}

    /** The stretches within some local dates, the last one excluded; of each person in order. */
    public List<WorkingTime> at(Place place, Collection<UUID> staff, LocalDate from, LocalDate to) {
        var shifts = rosters.at(place.locationId(), staff, from.minusDays(1), to);
        var timeline = new Timeline(place.zone(), from, to.minusDays(1));
        var stretches = new ArrayList<WorkingTime>();
        for (var id : staff) {
            var minutes = timeline.shifts(shifts.getOrDefault(id, new Roster(List.of())));
            for (int start = minutes.next(0); start >= 0; ) {
                int end = start + minutes.runFrom(start);
                stretches.add(new WorkingTime(id, timeline.instant(start), timeline.instant(end)));
                start = minutes.next(end);
            }
        }
        return stretches;
    }
}
