package io.beautysalon.booking.moving;

import io.beautysalon.booking.quote.Quote;
import io.beautysalon.booking.quote.QuoteKind;
import io.beautysalon.booking.quote.Quotes;
import io.beautysalon.booking.reservation.Booking;
import io.beautysalon.booking.reservation.BookingAccess;
import io.beautysalon.booking.reservation.BookingAction;
import io.beautysalon.booking.reservation.Bookings;
import io.beautysalon.booking.reservation.Fees;
import io.beautysalon.contracts.booking.Initiator;
import io.beautysalon.starter.UseCase;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;

/** Says what a change of a booking would cost, bindingly for some minutes; changes nothing. */
@UseCase
class QuoteChange {

    private final Bookings bookings;
    private final BookingAccess access;
    private final MovePlans plans;
    private final MoveCosts terms;
    private final Quotes quotes;
    private final Clock clock;

    QuoteChange(
            Bookings bookings,
            BookingAccess access,
            MovePlans plans,
            MoveCosts terms,
            Quotes quotes,
            Clock clock) {
        this.bookings = bookings;
        this.access = access;
        this.plans = plans;
        this.terms = terms;
        this.quotes = quotes;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Quote quote(UUID id, QuoteKind kind, MoveWish wish) {
        var booking = bookings.booking(id);
        access.requireDeskOrSelf(booking);
        var now = clock.instant();
        return switch (kind) {
            case CANCEL -> {
                BookingAction.CANCEL.require(booking.status());
                var keep = Fees.of(booking).cancellation(Initiator.CLIENT, now).keep();
                yield make(booking, kind, keep, now);
            }
            case NO_SHOW -> {
                BookingAction.NO_SHOW_MARK.require(booking.status());
                yield make(booking, kind, Fees.of(booking).noShow().keep(), now);
            }
            case RESCHEDULE -> {
                var planned = plans.plan(booking, wish, now);
                yield quotes.make(
                        kind,
                        booking.id(),
                        booking.version(),
                        terms.cost(booking, now).fee(),
                        planned.total(),
                        wish.digest(),
                        now);
            }
        };
    }

    private Quote make(
            Booking booking, QuoteKind kind, io.beautysalon.contracts.Money keep, Instant now) {
        return quotes.make(kind, booking.id(), booking.version(), keep, null, "", now);
    }
}
