package io.beautysalon.booking.reservation;

import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.Money;
import io.beautysalon.contracts.booking.BookingCancelled;
import io.beautysalon.contracts.booking.BookingConfirmed;
import io.beautysalon.contracts.booking.BookingExpired;
import io.beautysalon.contracts.booking.BookingHeld;
import io.beautysalon.contracts.booking.BookingPaymentUnplaced;
import io.beautysalon.contracts.booking.CaptureMode;
import io.beautysalon.contracts.booking.Collect;
import io.beautysalon.contracts.booking.Initiator;
import io.beautysalon.contracts.booking.Line;
import io.beautysalon.contracts.booking.Settlement;
import io.beautysalon.contracts.booking.Tax;
import io.beautysalon.contracts.booking.UnplacedCause;
import io.beautysalon.starter.outbox.Outbox;
import io.beautysalon.starter.security.Caller;
import io.beautysalon.starter.tenancy.TenantContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the other services what happened to a booking, in the transaction in which it did. */
@Component
class BookingFacts {

    private static final Tax NO_TAX_RATE_YET = new Tax("none", 0, true);

    private final Outbox outbox;

    BookingFacts(Outbox outbox) {
        this.outbox = outbox;
    }

    void held(Booking booking, Instant holdEndsAt, Instant now) {
        outbox.append(
                new BookingHeld(
                        TenantContext.required(),
                        booking.id(),
                        now,
                        Caller.current().actor(),
                        booking.locationId(),
                        booking.time().start(),
                        booking.time().end(),
                        booking.time().zoneId(),
                        lines(booking),
                        booking.total(),
                        collect(booking, holdEndsAt),
                        booking.clientId(),
                        booking.owner().userId(),
                        booking.owner().channel(),
                        booking.consentTextVersion(),
                        booking.policyHash(),
                        holdEndsAt));
    }

    void confirmed(Booking booking, Actor actor, boolean late, Instant now) {
        outbox.append(
                new BookingConfirmed(
                        TenantContext.required(),
                        booking.id(),
                        now,
                        actor,
                        booking.locationId(),
                        booking.time().start(),
                        booking.time().end(),
                        booking.time().zoneId(),
                        lines(booking),
                        booking.total(),
                        collect(booking, null),
                        booking.clientId(),
                        booking.owner().userId(),
                        booking.owner().channel(),
                        booking.consentTextVersion(),
                        booking.policyHash(),
                        booking.confirmedBy(),
                        late));
    }

    void expired(Booking booking, Instant now) {
        outbox.append(
                new BookingExpired(
                        TenantContext.required(),
                        booking.id(),
                        now,
                        Actor.clock("hold-expiry"),
                        booking.collectMode()));
    }

    void cancelled(
            Booking booking,
            Initiator initiator,
            @Nullable String reason,
            Settlement settlement,
            Instant now) {
        outbox.append(
                new BookingCancelled(
                        TenantContext.required(),
                        booking.id(),
                        now,
                        Caller.current().actor(),
                        initiator,
                        reason,
                        settlement));
    }

    void unplaced(UUID booking, UUID payment, UnplacedCause cause, Instant now) {
        outbox.append(
                new BookingPaymentUnplaced(
                        TenantContext.required(),
                        booking,
                        now,
                        Actor.clock("late-payment"),
                        payment,
                        cause));
    }

    private static List<Line> lines(Booking booking) {
        var currency = booking.total().currency();
        return booking.lines().stream()
                .map(line ->
                        new Line(
                                line.lineId(),
                                line.versionId(),
                                List.of(),
                                line.staffId(),
                                new Money(line.price(), currency),
                                NO_TAX_RATE_YET))
                .toList();
    }

    private static Collect collect(Booking booking, @Nullable Instant payBy) {
        return new Collect(
                booking.collectMode(), booking.dueNow(), false, CaptureMode.MANUAL, payBy);
    }
}
