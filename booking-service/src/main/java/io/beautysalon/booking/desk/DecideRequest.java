package io.beautysalon.booking.desk;

import io.beautysalon.booking.allocation.TakenTime;
import io.beautysalon.booking.reservation.Booking;
import io.beautysalon.booking.reservation.BookingAccess;
import io.beautysalon.booking.reservation.BookingAction;
import io.beautysalon.booking.reservation.BookingChanges;
import io.beautysalon.booking.reservation.BookingChanges.Change;
import io.beautysalon.booking.reservation.BookingFacts;
import io.beautysalon.booking.reservation.BookingProblem;
import io.beautysalon.booking.reservation.BookingStatus;
import io.beautysalon.booking.reservation.HoldReason;
import io.beautysalon.booking.reservation.Keeping;
import io.beautysalon.contracts.booking.CollectCause;
import io.beautysalon.contracts.booking.DeclineCause;
import io.beautysalon.starter.concurrency.IfMatch;
import io.beautysalon.starter.security.Caller;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says yes or no to a time that somebody asked for. */
@Component
class DecideRequest {

    private final BookingChanges changes;
    private final BookingAccess access;
    private final TakenTime takenTime;
    private final BookingFacts facts;

    DecideRequest(
            BookingChanges changes, BookingAccess access, TakenTime takenTime, BookingFacts facts) {
        this.changes = changes;
        this.access = access;
        this.takenTime = takenTime;
        this.facts = facts;
    }

    /**
     * Yes: it stands, or waits for its payment.
     *
     * @param wait how long it waits at most
     */
    void approve(UUID id, IfMatch seen, Duration wait, boolean waiveDeposit) {
        changes.make(
                new Change(id, seen, "approve", null, access::requireDesk),
                (booking, now) -> {
                    requireUndecided(booking, BookingAction.APPROVE, now);
                    if (booking.contact() == null) {
                        throw BookingProblem.CONTACT_MISSING.exception();
                    }
                    if (waiveDeposit) {
                        booking.waiveCollect();
                    }
                    if (booking.asks()) {
                        askFor(booking, wait, now);
                    } else {
                        booking.confirm(null, now);
                        keep(booking);
                        facts.confirmed(booking, Caller.current().actor(), false, now);
                    }
                });
    }

    /** No: the time is free again. */
    void decline(UUID id, IfMatch seen, @Nullable String reason) {
        changes.make(
                new Change(id, seen, "decline", reason, access::requireDesk),
                (booking, now) -> {
                    requireUndecided(booking, BookingAction.DECLINE, now);
                    var subjects = booking.subjects();
                    booking.decline(reason, now);
                    takenTime.giveBack(booking.id(), subjects);
                    facts.declined(
                            booking, Caller.current().actor(), reason, DeclineCause.DESK, now);
                });
    }

    private void askFor(Booking booking, Duration wait, Instant now) {
        var hold =
                Keeping.linked(HoldReason.APPROVED, booking.time().start(), wait, now)
                        .orElseThrow(() ->
                                BookingProblem.TOO_LATE.because(
                                        "No time is left to pay: waive the deposit or decline."));
        booking.approve(hold, now);
        keep(booking);
        facts.collectRequested(booking, CollectCause.APPROVED, hold.endsAt(), now);
    }

    private void keep(Booking booking) {
        if (!takenTime.keep(booking.id(), booking.holdEndsAt(), booking.occupied().size())) {
            throw new IllegalStateException("request " + booking.id() + " has lost its time");
        }
    }

    /** The clock decides when nobody does; its row may not say so yet. */
    private static void requireUndecided(Booking booking, BookingAction action, Instant now) {
        action.require(booking.status());
        if (booking.isOverdue(now)) {
            throw BookingProblem.state(BookingStatus.DECLINED);
        }
    }
}
