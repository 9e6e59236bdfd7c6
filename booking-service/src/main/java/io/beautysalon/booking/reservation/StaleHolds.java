package io.beautysalon.booking.reservation;

import io.beautysalon.booking.allocation.Allocations;
import io.beautysalon.booking.allocation.CalendarLocks;
import io.beautysalon.booking.allocation.TakenTime;
import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.booking.DeclineCause;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Ends holds whose time is up, under their subjects' locks: by the job, or by a writer who meets
 * one in its way. The booking's row moves, with its fact; not only its allocations. A request that
 * nobody decided in time is declined the same way.
 */
@Component
public class StaleHolds {

    /** Farther than any buffer reaches beyond a visit. */
    private static final Duration REACH = Duration.ofDays(1);

    private final Bookings bookings;
    private final Allocations allocations;
    private final TakenTime takenTime;
    private final CalendarLocks locks;
    private final Remembrance remembrance;
    private final BookingFacts facts;

    StaleHolds(
            Bookings bookings,
            Allocations allocations,
            TakenTime takenTime,
            CalendarLocks locks,
            Remembrance remembrance,
            BookingFacts facts) {
        this.bookings = bookings;
        this.allocations = allocations;
        this.takenTime = takenTime;
        this.locks = locks;
        this.remembrance = remembrance;
        this.facts = facts;
    }

    /** Ends those that may stand in the way, in the order of their ids, as everybody locks rows. */
    public void endThoseAround(Collection<UUID> subjects, Instant start, Instant end, Instant now) {
        var stale = allocations.staleHolds(subjects, start.minus(REACH), end.plus(REACH), now);
        for (var id : stale) {
            end(bookings.booking(id), subjects, now);
        }
    }

    /**
     * Ends one unless somebody was faster.
     *
     * @param locked the subjects whose locks the caller holds
     */
    void end(Booking booking, Collection<UUID> locked, Instant now) {
        bookings.lock(booking);
        if (!booking.isOverdue(now)) {
            return;
        }
        var before = remembrance.moment(booking);
        if (booking.status() == BookingStatus.HELD) {
            booking.expire(now);
            facts.expired(booking, now);
        } else {
            booking.decline(null, now);
            facts.declined(booking, Actor.clock("hold-expiry"), null, DeclineCause.DEADLINE, now);
        }
        bookings.flush();
        takenTime.giveBack(booking.id(), withLocksOf(booking, locked));
        var action = booking.status() == BookingStatus.EXPIRED ? "expire" : "decline";
        remembrance.remember(booking, Actor.clock("hold-expiry"), action, null, before, now);
    }

    /** It may have more subjects than those that somebody wants: what was overbooked there too. */
    private Collection<UUID> withLocksOf(Booking booking, Collection<UUID> locked) {
        var others = new HashSet<>(booking.subjects());
        others.removeAll(locked);
        var all = new HashSet<>(locked);
        if (!others.isEmpty()) {
            all.addAll(locks.subjectsThatAreFree(others));
        }
        return all;
    }
}
