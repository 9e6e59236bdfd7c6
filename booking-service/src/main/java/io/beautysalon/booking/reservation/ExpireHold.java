package io.beautysalon.booking.reservation;

import io.beautysalon.booking.allocation.CalendarLocks;
import io.beautysalon.starter.UseCase;
import java.time.Clock;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.annotation.Transactional;

/** Ends a hold that nobody paid, and gives its time back. */
@UseCase
class ExpireHold {

    private final Bookings bookings;
    private final CalendarLocks locks;
    private final StaleHolds staleHolds;
    private final Clock clock;

    ExpireHold(Bookings bookings, CalendarLocks locks, StaleHolds staleHolds, Clock clock) {
        this.bookings = bookings;
        this.locks = locks;
        this.staleHolds = staleHolds;
        this.clock = clock;
    }

    @Transactional
    void expire(UUID bookingId) {
        var booking = bookings.booking(bookingId);
        var locked = booking.subjects();
        locks.subjects(locked);
        bookings.lock(booking);
        if (!locked.containsAll(booking.subjects())) {
            // it was moved meanwhile: the next round, with the locks of where it is now
            throw new OptimisticLockingFailureException("booking " + bookingId + " has moved");
        }
        staleHolds.end(booking, locked, clock.instant());
    }
}
