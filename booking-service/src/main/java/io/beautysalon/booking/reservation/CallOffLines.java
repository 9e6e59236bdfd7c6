package io.beautysalon.booking.reservation;

import io.beautysalon.booking.allocation.TakenTime;
import io.beautysalon.booking.quote.Quote;
import io.beautysalon.booking.quote.QuoteKind;
import io.beautysalon.booking.quote.Quotes;
import io.beautysalon.contracts.booking.BookingLinesCancelled;
import io.beautysalon.contracts.booking.Initiator;
import io.beautysalon.contracts.booking.Settlement;
import io.beautysalon.starter.outbox.Outbox;
import io.beautysalon.starter.security.Caller;
import io.beautysalon.starter.tenancy.TenantContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Calls some lines of a visit off; the others stay where they are. */
@Component
class CallOffLines {

    private final TakenTime takenTime;
    private final Quotes quotes;
    private final Outbox outbox;

    CallOffLines(TakenTime takenTime, Quotes quotes, Outbox outbox) {
        this.takenTime = takenTime;
        this.quotes = quotes;
        this.outbox = outbox;
    }

    void callOff(Booking booking, Initiator initiator, CancelBooking.Wish wish, Instant now) {
        var quote = quote(booking, wish, now);
        boolean free = initiator != Initiator.CLIENT || wish.waiver() != null;
        long most = free ? 0 : quote == null ? Long.MAX_VALUE : quote.keep().amount();
        var calledOff = calledOff(booking, wish.part(), most, now);
        var subjects = booking.subjects();
        var settlement = booking.callOff(calledOff, now);
        takenTime.replaceAnyway(CalendarClaim.of(booking, null), subjects, now);
        tell(booking, wish.part(), settlement, quote, now);
    }

    /** Each line with its fee, the sum never above what was quoted. */
    private static List<BookingLine> calledOff(
            Booking booking, PartOfVisit part, long most, Instant now) {
        var fees = Fees.of(booking);
        var calledOff = new ArrayList<BookingLine>();
        long left = most;
        for (var line : part.lines(booking)) {
            long fee = Math.min(left, fees.cancellation(List.of(line), now).amount());
            calledOff.add(line.calledOff(fee));
            left -= fee;
        }
        return calledOff;
    }

    private @Nullable Quote quote(Booking booking, CancelBooking.Wish wish, Instant now) {
        return wish.quote() == null
                ? null
                : quotes.verify(
                        wish.quote(),
                        QuoteKind.CANCEL,
                        booking.id(),
                        booking.version(),
                        wish.part().about(),
                        now);
    }

    private void tell(
            Booking booking,
            PartOfVisit gone,
            Settlement settlement,
            @Nullable Quote quote,
            Instant now) {
        outbox.append(
                new BookingLinesCancelled(
                        TenantContext.required(),
                        booking.id(),
                        now,
                        Caller.current().actor(),
                        gone.lineIds(),
                        FactLines.of(booking),
                        booking.total(),
                        new Settlement(
                                settlement.keep(),
                                settlement.reason(),
                                quote == null ? null : quote.id())));
    }
}
