package io.beautysalon.booking.desk;

import io.beautysalon.booking.reservation.Booking;
import io.beautysalon.contracts.booking.BookingExtended;
import io.beautysalon.contracts.booking.BookingNoShow;
import io.beautysalon.contracts.booking.BookingReopened;
import io.beautysalon.contracts.booking.ReopenedFrom;
import io.beautysalon.contracts.booking.ReopenedTo;
import io.beautysalon.contracts.booking.Settlement;
import io.beautysalon.starter.outbox.Outbox;
import io.beautysalon.starter.security.Caller;
import io.beautysalon.starter.tenancy.TenantContext;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Tells the other services how a visit went. */
@Component
class DeskFacts {

    private final Outbox outbox;

    DeskFacts(Outbox outbox) {
        this.outbox = outbox;
    }

    void extended(Booking booking, boolean overbooked, Instant now) {
        outbox.append(
                new BookingExtended(
                        TenantContext.required(),
                        booking.id(),
                        now,
                        Caller.current().actor(),
                        booking.time().end(),
                        overbooked));
    }

    void noShow(Booking booking, Settlement settlement, Instant now) {
        outbox.append(
                new BookingNoShow(
                        TenantContext.required(),
                        booking.id(),
                        now,
                        Caller.current().actor(),
                        settlement,
                        now));
    }

    void reopened(Booking booking, ReopenedFrom from, ReopenedTo to, Instant now) {
        outbox.append(
                new BookingReopened(
                        TenantContext.required(),
                        booking.id(),
                        now,
                        Caller.current().actor(),
                        from,
                        to,
                        null));
    }
}
