package io.beautysalon.booking.reservation;

import io.beautysalon.contracts.booking.Initiator;
import io.beautysalon.starter.concurrency.IfMatch;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Calls a booking off for the salon, which keeps nothing then; the desk's rights are needed. */
@Component
public class CallOffForSalon {

    private final Bookings bookings;
    private final CancelBooking cancelBooking;

    CallOffForSalon(Bookings bookings, CancelBooking cancelBooking) {
        this.bookings = bookings;
        this.cancelBooking = cancelBooking;
    }

    /** As it is stored now, within the caller's transaction. */
    public void callOff(UUID id, String reason) {
        var seen = new IfMatch(bookings.booking(id).version());
        var wish = new CancelBooking.Wish(Initiator.SALON, reason, null, PartOfVisit.ALL, null);
        cancelBooking.cancel(id, seen, wish);
    }
}
