package io.beautysalon.booking.desk;

import io.beautysalon.booking.allocation.AllocationProblem;
import io.beautysalon.booking.allocation.TakenTime;
import io.beautysalon.booking.client.Clients;
import io.beautysalon.booking.reservation.Booking;
import io.beautysalon.booking.reservation.BookingAccess;
import io.beautysalon.booking.reservation.BookingAction;
import io.beautysalon.booking.reservation.BookingChanges;
import io.beautysalon.booking.reservation.BookingChanges.Change;
import io.beautysalon.booking.reservation.BookingProblem;
import io.beautysalon.booking.reservation.BookingStatus;
import io.beautysalon.booking.reservation.CalendarClaim;
import io.beautysalon.booking.reservation.StaleHolds;
import io.beautysalon.contracts.booking.ReopenedFrom;
import io.beautysalon.contracts.booking.ReopenedTo;
import io.beautysalon.starter.UseCase;
import io.beautysalon.starter.concurrency.IfMatch;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes a no-show, a check-in or a completion back, within a day. The time that was given back is
 * taken again, unless somebody has it now.
 */
@UseCase
class ReopenBooking {

    private static final Duration POSSIBLE = Duration.ofHours(24);

    private final BookingChanges changes;
    private final BookingAccess access;
    private final StaleHolds staleHolds;
    private final TakenTime takenTime;
    private final Clients clients;
    private final DeskFacts facts;

    ReopenBooking(
            BookingChanges changes,
            BookingAccess access,
            StaleHolds staleHolds,
            TakenTime takenTime,
            Clients clients,
            DeskFacts facts) {
        this.changes = changes;
        this.access = access;
        this.staleHolds = staleHolds;
        this.takenTime = takenTime;
        this.clients = clients;
        this.facts = facts;
    }

    /**
     * Takes it back.
     *
     * @param overbook why it goes on although the time is taken, or null
     */
    void reopen(UUID id, IfMatch seen, @Nullable String reason, @Nullable String overbook) {
        changes.make(
                new Change(
                        id,
                        seen,
                        "reopen",
                        overbook == null ? reason : overbook,
                        access::requireDesk),
                (booking, now) -> {
                    BookingAction.REOPEN.require(booking.status());
                    if (now.isAfter(booking.statusSince().plus(POSSIBLE))) {
                        throw BookingProblem.TOO_LATE.exception();
                    }
                    if (overbook != null) {
                        access.requireOverride(booking.locationId());
                    }
                    var from = ReopenedFrom.valueOf(booking.status().name());
                    booking.reopen(now);
                    if (from != ReopenedFrom.CHECKED_IN) {
                        takeAgain(booking, overbook != null, now);
                    }
                    var client = booking.clientId();
                    if (from == ReopenedFrom.NO_SHOW && client != null) {
                        clients.countNoShow(client, -1);
                    }
                    facts.reopened(booking, from, to(booking.status()), now);
                });
    }

    private void takeAgain(Booking booking, boolean overbook, Instant now) {
        staleHolds.endThoseAround(
                booking.subjects(), booking.time().start(), booking.time().end(), now);
        var claim = CalendarClaim.of(booking, null);
        if (overbook) {
            takenTime.replaceAnyway(claim, booking.subjects(), now);
        } else if (!takenTime.isFree(claim) || !takenTime.replace(claim, booking.subjects(), now)) {
            throw AllocationProblem.TIME_TAKEN.exception();
        }
    }

    private static ReopenedTo to(BookingStatus status) {
        return status == BookingStatus.CONFIRMED ? ReopenedTo.CONFIRMED : ReopenedTo.CHECKED_IN;
    }
}
