package io.beautysalon.booking.desk;

import io.beautysalon.booking.allocation.TakenTime;
import io.beautysalon.booking.client.Clients;
import io.beautysalon.booking.quote.QuoteKind;
import io.beautysalon.booking.quote.Quotes;
import io.beautysalon.booking.reservation.Booking;
import io.beautysalon.booking.reservation.BookingAccess;
import io.beautysalon.booking.reservation.BookingAction;
import io.beautysalon.booking.reservation.BookingChanges;
import io.beautysalon.booking.reservation.BookingChanges.Change;
import io.beautysalon.booking.reservation.BookingProblem;
import io.beautysalon.booking.reservation.Fees;
import io.beautysalon.contracts.booking.Settlement;
import io.beautysalon.starter.UseCase;
import io.beautysalon.starter.concurrency.IfMatch;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The client did not come: her time is free, and the agreed fee may be kept. */
@UseCase
class MarkNoShow {

    private final BookingChanges changes;
    private final BookingAccess access;
    private final TakenTime takenTime;
    private final Clients clients;
    private final Quotes quotes;
    private final DeskFacts facts;

    MarkNoShow(
            BookingChanges changes,
            BookingAccess access,
            TakenTime takenTime,
            Clients clients,
            Quotes quotes,
            DeskFacts facts) {
        this.changes = changes;
        this.access = access;
        this.takenTime = takenTime;
        this.clients = clients;
        this.quotes = quotes;
        this.facts = facts;
    }

    /**
     * Marks it.
     *
     * @param quote the signed quote that caps the fee, or null
     * @param waiver why no fee is taken, or null
     */
    void mark(UUID id, IfMatch seen, @Nullable String quote, @Nullable String waiver) {
        changes.make(
                new Change(id, seen, "no-show", waiver, access::requireDesk),
                (booking, now) -> {
                    BookingAction.NO_SHOW_MARK.require(booking.status());
                    requireGraceOver(booking, now);
                    var settlement = settlement(booking, quote, waiver, now);
                    var subjects = booking.subjects();
                    booking.markNoShow(settlement, now);
                    takenTime.giveBack(booking.id(), subjects);
                    var client = booking.clientId();
                    if (client != null) {
                        clients.countNoShow(client, 1);
                    }
                    facts.noShow(booking, settlement, now);
                });
    }

    private Settlement settlement(
            Booking booking, @Nullable String quote, @Nullable String waiver, Instant now) {
        var fees = Fees.of(booking);
        if (waiver != null) {
            access.requireOverride(booking.locationId());
            return new Settlement(fees.keptBefore(), "WAIVED", null);
        }
        var owed = fees.noShow();
        return quote == null
                ? owed
                : quotes.atMost(
                        quote, QuoteKind.NO_SHOW, booking.id(), booking.version(), owed, now);
    }

    private static void requireGraceOver(Booking booking, Instant now) {
        var over = booking.graceOverAt();
        if (now.isBefore(over)) {
            throw BookingProblem.TOO_EARLY.with(
                    "from", over.atZone(booking.time().zone()).toOffsetDateTime());
        }
    }
}
