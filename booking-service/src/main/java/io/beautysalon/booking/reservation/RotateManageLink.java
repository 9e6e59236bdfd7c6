package io.beautysalon.booking.reservation;

import io.beautysalon.booking.allocation.CalendarLocks;
import io.beautysalon.starter.UseCase;
import java.time.Clock;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;

/** Makes a new link for a booking's guest; the old one is dead. */
@UseCase
class RotateManageLink {

    private final Bookings bookings;
    private final BookingAccess access;
    private final CalendarLocks locks;
    private final BookingFacts facts;
    private final Remembrance remembrance;
    private final Clock clock;

    RotateManageLink(
            Bookings bookings,
            BookingAccess access,
            CalendarLocks locks,
            BookingFacts facts,
            Remembrance remembrance,
            Clock clock) {
        this.bookings = bookings;
        this.access = access;
        this.locks = locks;
        this.facts = facts;
        this.remembrance = remembrance;
        this.clock = clock;
    }

    @Transactional
    void rotate(UUID id) {
        var booking = bookings.booking(id);
        access.requireDesk(booking);
        locks.subjects(booking.subjects());
        bookings.lock(booking);
        var before = remembrance.moment(booking);
        var now = clock.instant();
        booking.rotateManageLink(now);
        bookings.flush();
        facts.linkRotated(booking, now);
        remembrance.remember(booking, "manage-link", null, before, now);
    }
}
