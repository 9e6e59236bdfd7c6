package io.beautysalon.booking.moving;

import io.beautysalon.booking.quote.Quote;
import io.beautysalon.booking.quote.QuoteKind;
import io.beautysalon.booking.quote.Quotes;
import io.beautysalon.booking.reservation.Booking;
import io.beautysalon.booking.reservation.BookingAccess;
import io.beautysalon.booking.reservation.BookingAction;
import io.beautysalon.booking.reservation.Bookings;
import io.beautysalon.booking.reservation.Fees;
import io.beautysalon.booking.reservation.PartOfVisit;
import io.beautysalon.booking.reservation.Refunds;
import io.beautysalon.contracts.Money;
import io.beautysalon.contracts.booking.Initiator;
import io.beautysalon.starter.UseCase;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/** Says what a change of a booking would cost, bindingly for some minutes; changes nothing. */
@UseCase
class QuoteChange {

    private final Bookings bookings;
    private final BookingAccess access;
    private final MovePlans plans;
    private final MoveCosts terms;
    private final Quotes quotes;
    private final Refunds refunds;
    private final Clock clock;

    QuoteChange(
            Bookings bookings,
            BookingAccess access,
            MovePlans plans,
            MoveCosts terms,
            Quotes quotes,
            Refunds refunds,
            Clock clock) {
        this.bookings = bookings;
        this.access = access;
        this.plans = plans;
        this.terms = terms;
        this.quotes = quotes;
        this.refunds = refunds;
        this.clock = clock;
    }

    /**
     * What a change costs.
     *
     * @param refund what goes back of what was paid, null for a move
     */
    record Promise(Quote quote, @Nullable Money refund) {}

    /** What the booking's client, or the desk, is promised for a change of it. */
    @Transactional(readOnly = true)
    Promise quote(UUID id, QuoteKind kind, MoveWish wish, PartOfVisit part) {
        var booking = bookings.booking(id);
        access.requireDeskOrSelf(booking);
        var now = clock.instant();
        return switch (kind) {
            case CANCEL -> {
                BookingAction.CANCEL.require(booking.status());
                yield part.isAll() ? all(booking, now) : some(booking, part, now);
            }
            case NO_SHOW -> {
                BookingAction.NO_SHOW_MARK.require(booking.status());
                var keep = Fees.of(booking).noShow().keep();
                var quote = quotes.make(kind, booking.id(), booking.version(), keep, null, "", now);
                yield new Promise(quote, refunds.beyond(keep, booking));
            }
            case RESCHEDULE -> new Promise(move(booking, wish, now), null);
        };
    }

    private Promise all(Booking booking, Instant now) {
        var keep = Fees.of(booking).cancellation(Initiator.CLIENT, now).keep();
        var quote =
                quotes.make(QuoteKind.CANCEL, booking.id(), booking.version(), keep, null, "", now);
        return new Promise(quote, refunds.beyond(keep, booking));
    }

    /** What goes back is what was paid for these lines beyond their fee. */
    private Promise some(Booking booking, PartOfVisit part, Instant now) {
        var fee = part.fee(booking, now);
        var total = booking.total().minus(part.price(booking));
        var quote =
                quotes.make(
                        QuoteKind.CANCEL,
                        booking.id(),
                        booking.version(),
                        fee,
                        total,
                        part.about(),
                        now);
        return new Promise(
                quote, refunds.beyond(Fees.of(booking).keepWithout(part, booking, fee), booking));
    }

    private Quote move(Booking booking, MoveWish wish, Instant now) {
        var planned = plans.plan(booking, wish, now);
        return quotes.make(
                QuoteKind.RESCHEDULE,
                booking.id(),
                booking.version(),
                terms.cost(booking, now).fee(),
                planned.total(),
                wish.digest(),
                now);
    }
}
