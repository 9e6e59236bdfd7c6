package io.beautysalon.booking.reservation;

import io.beautysalon.booking.allocation.TakenTime;
import io.beautysalon.booking.quote.QuoteKind;
import io.beautysalon.booking.quote.Quotes;
import io.beautysalon.booking.reservation.BookingChanges.Change;
import io.beautysalon.contracts.booking.Initiator;
import io.beautysalon.contracts.booking.Settlement;
import io.beautysalon.starter.UseCase;
import io.beautysalon.starter.concurrency.IfMatch;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Calls a booking off, or some of its lines, for its client or for the salon, and gives its time
 * back.
 */
@UseCase
class CancelBooking {

    private final BookingChanges changes;
    private final BookingAccess access;
    private final TakenTime takenTime;
    private final CallOffLines callOffLines;
    private final Quotes quotes;
    private final BookingFacts facts;

    CancelBooking(
            BookingChanges changes,
            BookingAccess access,
            TakenTime takenTime,
            CallOffLines callOffLines,
            Quotes quotes,
            BookingFacts facts) {
        this.changes = changes;
        this.access = access;
        this.takenTime = takenTime;
        this.callOffLines = callOffLines;
        this.quotes = quotes;
        this.facts = facts;
    }

    /**
     * How it is called off.
     *
     * @param initiator who wants it, null: whoever calls
     * @param quote the signed quote that caps the fee, or null
     * @param part which lines, or all
     * @param waiver why no fee is taken, or null
     */
    record Wish(
            @Nullable Initiator initiator,
            @Nullable String reason,
            @Nullable String quote,
            PartOfVisit part,
            @Nullable String waiver) {}

    void cancel(UUID id, IfMatch seen, Wish wish) {
        var reason = wish.reason() == null ? wish.waiver() : wish.reason();
        changes.make(
                new Change(id, seen, "cancel", reason, access::requireDeskOrSelf),
                (booking, now) -> {
                    var initiator = access.initiator(booking, wish.initiator());
                    BookingAction.CANCEL.require(booking.status());
                    if (wish.waiver() != null) {
                        access.requireOverride(booking.locationId());
                    }
                    if (wish.part().isAll()) {
                        all(booking, initiator, wish, now);
                    } else {
                        callOffLines.callOff(booking, initiator, wish, now);
                    }
                });
    }

    private void all(Booking booking, Initiator initiator, Wish wish, Instant now) {
        var settlement = settlement(booking, initiator, wish, now);
        var subjects = booking.subjects();
        booking.cancel(initiator, wish.reason(), settlement, now);
        takenTime.giveBack(booking.id(), subjects);
        facts.cancelled(booking, initiator, wish.reason(), settlement, now);
    }

    private Settlement settlement(Booking booking, Initiator initiator, Wish wish, Instant now) {
        var owed = Fees.of(booking).cancellation(initiator, now);
        if (wish.waiver() != null) {
            return new Settlement(Fees.of(booking).keptBefore(), "WAIVED", null);
        }
        return wish.quote() == null
                ? owed
                : quotes.atMost(
                        wish.quote(), QuoteKind.CANCEL, booking.id(), booking.version(), owed, now);
    }
}
