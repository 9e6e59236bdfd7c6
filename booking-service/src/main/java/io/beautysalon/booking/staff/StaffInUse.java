package io.beautysalon.booking.staff;

import io.beautysalon.booking.allocation.AllocationProblem;
import io.beautysalon.booking.allocation.CalendarLocks;
import io.beautysalon.booking.allocation.UpcomingBookings;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Refuses to take a staff member away from bookings that are still to come. */
@Component
class StaffInUse {

    private final CalendarLocks locks;
    private final UpcomingBookings upcoming;
    private final Clock clock;

    StaffInUse(CalendarLocks locks, UpcomingBookings upcoming, Clock clock) {
        this.locks = locks;
        this.upcoming = upcoming;
        this.clock = clock;
    }

    /** Locks where she works, so that nobody books her meanwhile. */
    void requireFree(StaffMember member) {
        locks.own(member.locationIds());
        locks.subjects(List.of(member.id()));
        var bookings = upcoming.of(List.of(member.id()), clock.instant());
        if (!bookings.isEmpty()) {
            throw AllocationProblem.BOOKINGS_AFFECTED.with("bookings", bookings);
        }
    }
}
