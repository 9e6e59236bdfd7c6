package io.beautysalon.booking.moving;

import io.beautysalon.booking.quote.Quote;
import io.beautysalon.booking.quote.QuoteKind;
import io.beautysalon.booking.quote.Quotes;
import io.beautysalon.booking.reservation.Booking;
import io.beautysalon.booking.reservation.BookingAccess;
import io.beautysalon.booking.reservation.BookingProblem;
import io.beautysalon.booking.reservation.Fees;
import io.beautysalon.contracts.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a move costs, and whether it was agreed to. The desk's moves are free and unlimited. */
@Component
class MoveCosts {

    private final BookingAccess access;
    private final Quotes quotes;

    MoveCosts(BookingAccess access, Quotes quotes) {
        this.access = access;
        this.quotes = quotes;
    }

    /**
     * What a move costs.
     *
     * @param fee what it costs by itself
     * @param floor the least that a later cancellation keeps, because this is late
     */
    record Cost(Money fee, Money floor) {}

    void requireAllowed(Booking booking) {
        boolean allowed =
                booking.lines().stream()
                        .allMatch(line -> line.terms().moves().allowAfter(booking.moveCount()));
        if (!allowed && !access.isDesk(booking)) {
            throw BookingProblem.MOVED_TOO_OFTEN.with("moveCount", booking.moveCount());
        }
    }

    Cost cost(Booking booking, Instant now) {
        var zero = Money.zero(booking.total().currency());
        if (access.isDesk(booking)) {
            return new Cost(zero, zero);
        }
        var fees = Fees.of(booking);
        return new Cost(fees.move(now), fees.lateCancellation(now));
    }

    /** The same, but no more than was quoted for exactly this. */
    Cost cost(Booking booking, MoveWish wish, @Nullable String token, Instant now) {
        var cost = cost(booking, now);
        if (token == null) {
            return cost;
        }
        var quote = quote(booking, wish, token, now);
        return new Cost(cost.fee().min(quote.keep()), cost.floor());
    }

    /**
     * A dearer visit needs consent.
     *
     * @throws io.beautysalon.starter.problem.ProblemException {@code price-changed}
     */
    void requireConsent(
            Booking booking,
            MoveWish wish,
            Money total,
            @Nullable Money accepted,
            @Nullable String token,
            Instant now) {
        var agreed = booking.total().amount();
        var quoted = token == null ? null : quote(booking, wish, token, now).total();
        long consented =
                Math.max(
                        agreed,
                        Math.max(
                                quoted == null ? 0 : quoted.amount(),
                                accepted == null ? 0 : accepted.amount()));
        if (total.amount() > consented) {
            throw BookingProblem.PRICE_CHANGED.with("total", total).with("before", booking.total());
        }
    }

    private Quote quote(Booking booking, MoveWish wish, String token, Instant now) {
        return quotes.verify(
                token, QuoteKind.RESCHEDULE, booking.id(), booking.version(), wish.digest(), now);
    }
}
