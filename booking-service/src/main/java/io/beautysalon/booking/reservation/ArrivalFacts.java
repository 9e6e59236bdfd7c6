package io.beautysalon.booking.reservation;

import io.beautysalon.contracts.booking.BookingCheckedIn;
import io.beautysalon.contracts.booking.BookingCompleted;
import io.beautysalon.starter.outbox.Outbox;
import io.beautysalon.starter.security.Caller;
import io.beautysalon.starter.tenancy.TenantContext;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Tells the other services that a client came and went. */
@Component
public class ArrivalFacts {

    private final Outbox outbox;

    ArrivalFacts(Outbox outbox) {
        this.outbox = outbox;
    }

    public void checkedIn(Booking booking, Instant actualStart, Instant now) {
        outbox.append(
                new BookingCheckedIn(
                        TenantContext.required(),
                        booking.id(),
                        now,
                        Caller.current().actor(),
                        actualStart));
    }

    public void completed(Booking booking, Instant actualEnd, Instant now) {
        outbox.append(
                new BookingCompleted(
                        TenantContext.required(),
                        booking.id(),
                        now,
                        Caller.current().actor(),
                        actualEnd,
                        FactLines.of(booking),
                        booking.total()));
    }
}
