package io.beautysalon.booking.reservation;

import io.beautysalon.booking.allocation.Allocations;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Ends holds whose time is up, under their subjects' locks: by the job, or by a writer who meets
 * one in its way. The booking's row moves, with its fact; not only its allocations.
 */
@Component
class StaleHolds {

    /** Farther than any buffer reaches beyond a visit. */
    private static final Duration REACH = Duration.ofDays(1);

    private final Bookings bookings;
    private final Allocations allocations;
    private final BookingFacts facts;

    StaleHolds(Bookings bookings, Allocations allocations, BookingFacts facts) {
        this.bookings = bookings;
        this.allocations = allocations;
        this.facts = facts;
    }

    /** Ends those that may stand in the way, in the order of their ids, as everybody locks rows. */
    void endThoseAround(Collection<UUID> subjects, Instant start, Instant end, Instant now) {
        var stale = allocations.staleHolds(subjects, start.minus(REACH), end.plus(REACH), now);
        for (var id : stale) {
            end(bookings.booking(id), now);
        }
    }

    /** Ends one unless somebody was faster. */
    void end(Booking booking, Instant now) {
        bookings.lock(booking);
        if (booking.isOverdue(now)) {
            booking.expire(now);
            bookings.flush();
            allocations.release(booking.id());
            facts.expired(booking, now);
        }
    }
}
