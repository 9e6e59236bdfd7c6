package io.beautysalon.booking.moving;

import io.beautysalon.booking.allocation.CalendarLocks;
import io.beautysalon.booking.availability.PlannedVisit;
import io.beautysalon.booking.availability.Rule;
import io.beautysalon.booking.reservation.Booking;
import io.beautysalon.booking.reservation.Bookings;
import io.beautysalon.booking.reservation.Savepoint;
import io.beautysalon.booking.reservation.StaleHolds;
import io.beautysalon.booking.reservation.VisitTime;
import io.beautysalon.contracts.Money;
import io.beautysalon.starter.UseCase;
import io.beautysalon.starter.concurrency.IfMatch;
import java.time.Clock;
import java.util.HashSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves a booking: to another time, to others who do it, to other services. The old time is given
 * back only when the new one is won, in one transaction, with one fact.
 */
@UseCase
class RescheduleBooking {

    private static final int CANDIDATES = 10;

    private final Bookings bookings;
    private final MovePlans plans;
    private final CalendarLocks locks;
    private final Savepoint savepoint;
    private final StaleHolds staleHolds;
    private final Move move;
    private final Clock clock;

    RescheduleBooking(
            Bookings bookings,
            MovePlans plans,
            CalendarLocks locks,
            Savepoint savepoint,
            StaleHolds staleHolds,
            Move move,
            Clock clock) {
        this.bookings = bookings;
        this.plans = plans;
        this.locks = locks;
        this.savepoint = savepoint;
        this.staleHolds = staleHolds;
        this.move = move;
        this.clock = clock;
    }

    /**
     * What the caller agrees to.
     *
     * @param quote a signed quote for exactly this move, or null
     * @param acceptPrice the most that the visit may cost afterwards, or null: what it costs now
     */
    record Consent(@Nullable String quote, @Nullable Money acceptPrice) {}

    @Transactional
    void reschedule(UUID id, IfMatch seen, MoveWish wish, Consent consent) {
        var booking = bookings.booking(id);
        var candidate = plans.plan(booking, seen, wish, clock.instant());
        lockDates(booking, candidate);
        savepoint.set();
        for (int tried = 0; tried < CANDIDATES; tried++) {
            if (take(bookings.booking(id), seen, candidate, wish, consent)) {
                return;
            }
            savepoint.goBack(); // releases the lost candidate's locks before the next one's
            candidate = plans.plan(bookings.booking(id), seen, wish, clock.instant());
        }
        throw plans.refusal(bookings.booking(id), wish, Rule.TIME_TAKEN);
    }

    /** Takes a candidate's time under its locks and the old one's; false when it was lost. */
    private boolean take(
            Booking booking, IfMatch seen, PlannedVisit candidate, MoveWish wish, Consent consent) {
        var subjects = new HashSet<>(booking.subjects());
        subjects.addAll(plans.subjects(candidate));
        locks.subjects(subjects);
        var now = clock.instant();
        var visit = candidate.visit();
        staleHolds.endThoseAround(subjects, visit.start(), visit.end(), now);
        bookings.lock(booking);
        var planned = plans.plan(booking, seen, wish, now);
        return plans.subjects(planned).equals(plans.subjects(candidate))
                && move.make(booking, planned, wish, consent, subjects, now);
    }

    private void lockDates(Booking booking, PlannedVisit candidate) {
        var visit = candidate.visit();
        var dates = new HashSet<>(booking.time().dates());
        dates.addAll(VisitTime.of(visit.start(), visit.end(), candidate.place().zone()).dates());
        if (candidate.isLimitedByDate()) {
            locks.shareButOwn(booking.locationId(), dates);
        } else {
            locks.share(booking.locationId(), dates);
        }
    }
}
