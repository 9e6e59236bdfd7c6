package io.beautysalon.booking.moving;

import io.beautysalon.booking.allocation.TakenTime;
import io.beautysalon.booking.availability.PlannedVisit;
import io.beautysalon.booking.reservation.Booking;
import io.beautysalon.booking.reservation.Bookings;
import io.beautysalon.booking.reservation.CalendarClaim;
import io.beautysalon.booking.reservation.FactLines;
import io.beautysalon.booking.reservation.Fees;
import io.beautysalon.booking.reservation.Remembrance;
import io.beautysalon.contracts.booking.BookingRescheduled;
import io.beautysalon.contracts.booking.Collect;
import io.beautysalon.contracts.booking.Settlement;
import io.beautysalon.contracts.booking.TimeSpan;
import io.beautysalon.starter.Ids;
import io.beautysalon.starter.outbox.Outbox;
import io.beautysalon.starter.security.Caller;
import io.beautysalon.starter.tenancy.TenantContext;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes one planned move, under the locks of the old and the new time. */
@Component
class Move {

    private final Bookings bookings;
    private final MoveCosts terms;
    private final TakenTime takenTime;
    private final Remembrance remembrance;
    private final Outbox outbox;
    private final Ids ids;

    Move(
            Bookings bookings,
            MoveCosts terms,
            TakenTime takenTime,
            Remembrance remembrance,
            Outbox outbox,
            Ids ids) {
        this.bookings = bookings;
        this.terms = terms;
        this.takenTime = takenTime;
        this.remembrance = remembrance;
        this.outbox = outbox;
        this.ids = ids;
    }

    /** False when its time was lost after all, and the caller must go back. */
    boolean make(
            Booking booking,
            PlannedVisit planned,
            MoveWish wish,
            RescheduleBooking.Consent consent,
            Collection<UUID> locked,
            Instant now) {
        var moved = MovedAgreement.of(booking, planned, wish.lines(booking), ids);
        var cost = terms.cost(booking, wish, consent.quote(), now);
        terms.requireConsent(
                booking,
                wish,
                moved.agreement().total(),
                consent.acceptPrice(),
                consent.quote(),
                now);
        var before = remembrance.moment(booking);
        var from = new TimeSpan(booking.time().start(), booking.time().end());
        var asked = FactLines.collect(booking, booking.holdEndsAt());
        booking.move(moved.agreement(), ids.next(), cost.fee(), cost.floor(), now);
        bookings.flush();
        var claim = CalendarClaim.of(booking, booking.holdEndsAt());
        if (planned.overbooks()) {
            takenTime.replaceAnyway(claim, locked, now);
        } else if (!takenTime.replace(claim, locked, now)) {
            return false;
        }
        var settlement = cost.fee().isZero() ? null : Fees.of(booking).goingOn("LATE_MOVE");
        var asks = FactLines.collect(booking, booking.holdEndsAt());
        tell(booking, moved, from, settlement, asks.equals(asked) ? null : asks, now);
        remembrance.remember(booking, "reschedule", wish.exceptions().reason(), before, now);
        return true;
    }

    private void tell(
            Booking booking,
            MovedAgreement moved,
            TimeSpan from,
            @Nullable Settlement settlement,
            @Nullable Collect collect,
            Instant now) {
        outbox.append(
                new BookingRescheduled(
                        TenantContext.required(),
                        booking.id(),
                        now,
                        Caller.current().actor(),
                        from,
                        booking.time().start(),
                        booking.time().end(),
                        FactLines.of(booking),
                        booking.total(),
                        moved.added(),
                        moved.removed(),
                        settlement,
                        collect,
                        booking.moveCount(),
                        booking.lineage()));
    }
}
