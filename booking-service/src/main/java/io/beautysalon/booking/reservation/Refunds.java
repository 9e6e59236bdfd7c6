package io.beautysalon.booking.reservation;

import io.beautysalon.contracts.Money;
import org.springframework.stereotype.Component;

/** What goes back to a client of what she has paid for a booking so far. */
@Component
public class Refunds {

    private final Payments payments;

    Refunds(Payments payments) {
        this.payments = payments;
    }

    /** Everything beyond what the salon keeps. */
    public Money beyond(Money keep, Booking booking) {
        var paid = payments.paid(booking);
        return paid.minus(keep.min(paid));
    }
}
