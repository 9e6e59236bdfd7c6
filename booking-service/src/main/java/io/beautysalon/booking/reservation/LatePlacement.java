package io.beautysalon.booking.reservation;

import io.beautysalon.booking.allocation.Allocations;
import io.beautysalon.booking.allocation.TakenTime;
import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.booking.UnplacedCause;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes an expired hold's time again for whoever paid too late. The subjects are locked. */
@Component
class LatePlacement {

    private final Bookings bookings;
    private final Allocations allocations;
    private final TakenTime takenTime;
    private final StaleHolds staleHolds;
    private final Savepoint savepoint;
    private final BookingFacts facts;
    private final Remembrance remembrance;

    LatePlacement(
            Bookings bookings,
            Allocations allocations,
            TakenTime takenTime,
            StaleHolds staleHolds,
            Savepoint savepoint,
            BookingFacts facts,
            Remembrance remembrance) {
        this.bookings = bookings;
        this.allocations = allocations;
        this.takenTime = takenTime;
        this.staleHolds = staleHolds;
        this.savepoint = savepoint;
        this.facts = facts;
        this.remembrance = remembrance;
    }

    /**
     * Takes it again.
     *
     * @param payment what was paid, or null when a card was saved
     * @return empty when the booking stands now, else why it can't
     */
    Optional<UnplacedCause> tryPlace(
            Booking booking, @Nullable UUID payment, Actor actor, Instant now) {
        if (!booking.time().start().isAfter(now)) {
            return Optional.of(UnplacedCause.START_PASSED);
        }
        if (bookings.madeAnotherSince(booking)) {
            return Optional.of(UnplacedCause.ALREADY_REBOOKED);
        }
        staleHolds.endThoseAround(
                booking.subjects(), booking.time().start(), booking.time().end(), now);
        var claim = CalendarClaim.of(booking, null);
        savepoint.set();
        if (!takenTime.isFree(claim) || !allocations.take(claim, now)) {
            savepoint.goBack();
            return Optional.of(UnplacedCause.TIME_TAKEN);
        }
        var before = remembrance.moment(booking);
        booking.confirm(payment, now);
        bookings.flush();
        facts.confirmed(booking, actor, true, now);
        remembrance.remember(booking, actor, "confirm-late", null, before, now);
        return Optional.empty();
    }
}
