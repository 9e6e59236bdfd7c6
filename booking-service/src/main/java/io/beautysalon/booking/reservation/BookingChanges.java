package io.beautysalon.booking.reservation;

import io.beautysalon.booking.allocation.CalendarLocks;
import io.beautysalon.starter.concurrency.IfMatch;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The frame of every change of one booking: found, admitted, seen in its present version, locked in
 * the calendar's order (location and dates, subjects, row), changed, and remembered.
 */
@Component
public class BookingChanges {

    private final Bookings bookings;
    private final CalendarLocks locks;
    private final Remembrance remembrance;
    private final Clock clock;

    BookingChanges(Bookings bookings, CalendarLocks locks, Remembrance remembrance, Clock clock) {
        this.bookings = bookings;
        this.locks = locks;
        this.remembrance = remembrance;
        this.clock = clock;
    }

    /**
     * What is about to change.
     *
     * @param seen the version that the caller saw
     * @param action its name in the history
     * @param reason why, or null
     * @param admission throws unless the caller may
     */
    public record Change(
            UUID bookingId,
            IfMatch seen,
            String action,
            @Nullable String reason,
            Consumer<Booking> admission) {}

    /** Runs the work under the locks; it may rely on the booking being as it is stored. */
    @Transactional
    public void make(Change change, BiConsumer<Booking, Instant> work) {
        var booking = bookings.booking(change.bookingId());
        change.admission().accept(booking);
        change.seen().check(booking.version());
        locks.share(booking.locationId(), booking.time().dates());
        locks.subjects(booking.subjects());
        bookings.lock(booking);
        change.seen().check(booking.version());
        var before = remembrance.moment(booking);
        var now = clock.instant();
        work.accept(booking, now);
        bookings.flush();
        remembrance.remember(booking, change.action(), change.reason(), before, now);
    }
}
