package io.beautysalon.booking.resource;

import io.beautysalon.booking.allocation.AllocationProblem;
import io.beautysalon.booking.allocation.CalendarLocks;
import io.beautysalon.booking.allocation.UpcomingBookings;
import java.time.Clock;
import java.util.Collection;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Refuses to take a unit away from bookings that are still to come. */
@Component
class UnitsInUse {

    private final CalendarLocks locks;
    private final UpcomingBookings upcoming;
    private final Clock clock;

    UnitsInUse(CalendarLocks locks, UpcomingBookings upcoming, Clock clock) {
        this.locks = locks;
        this.upcoming = upcoming;
        this.clock = clock;
    }

    /** Locks the units' locations, so that nobody books one of them meanwhile. */
    void requireFree(Collection<ResourceUnit> units) {
        locks.own(units.stream().map(ResourceUnit::locationId).collect(Collectors.toSet()));
        var bookings = upcoming.of(units.stream().map(ResourceUnit::id).toList(), clock.instant());
        if (!bookings.isEmpty()) {
            throw AllocationProblem.BOOKINGS_AFFECTED.with("bookings", bookings);
        }
    }
}
