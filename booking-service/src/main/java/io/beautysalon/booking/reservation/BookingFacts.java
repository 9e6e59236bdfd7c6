package io.beautysalon.booking.reservation;

import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.booking.BookingApprovalRequested;
import io.beautysalon.contracts.booking.BookingCancelled;
import io.beautysalon.contracts.booking.BookingClientChanged;
import io.beautysalon.contracts.booking.BookingCollectRequested;
import io.beautysalon.contracts.booking.BookingConfirmed;
import io.beautysalon.contracts.booking.BookingDeclined;
import io.beautysalon.contracts.booking.BookingExpired;
import io.beautysalon.contracts.booking.BookingHeld;
import io.beautysalon.contracts.booking.BookingManageLinkRotated;
import io.beautysalon.contracts.booking.BookingPaymentUnplaced;
import io.beautysalon.contracts.booking.CollectCause;
import io.beautysalon.contracts.booking.DeclineCause;
import io.beautysalon.contracts.booking.Initiator;
import io.beautysalon.contracts.booking.Settlement;
import io.beautysalon.contracts.booking.UnplacedCause;
import io.beautysalon.starter.outbox.Outbox;
import io.beautysalon.starter.security.Caller;
import io.beautysalon.starter.tenancy.TenantContext;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the other services what happened to a booking, in the transaction in which it did. */
@Component
public class BookingFacts {

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
                        FactLines.of(booking),
                        booking.total(),
                        booking.contact() == null ? null : FactLines.collect(booking, holdEndsAt),
                        booking.clientId(),
                        booking.ownerUserId(),
                        booking.owner().channel(),
                        booking.consentTextVersion(),
                        booking.policyHash(),
                        holdEndsAt));
    }

    void approvalRequested(Booking booking, Instant decideBy, Instant now) {
        outbox.append(
                new BookingApprovalRequested(
                        TenantContext.required(),
                        booking.id(),
                        now,
                        Caller.current().actor(),
                        booking.locationId(),
                        booking.time().start(),
                        booking.time().end(),
                        booking.time().zoneId(),
                        FactLines.of(booking),
                        booking.total(),
                        booking.contact() == null ? null : FactLines.collect(booking, null),
                        booking.clientId(),
                        booking.ownerUserId(),
                        booking.owner().channel(),
                        booking.consentTextVersion(),
                        booking.policyHash(),
                        decideBy));
    }

    public void collectRequested(
            Booking booking, CollectCause cause, Instant holdEndsAt, Instant now) {
        outbox.append(
                new BookingCollectRequested(
                        TenantContext.required(),
                        booking.id(),
                        now,
                        Caller.current().actor(),
                        FactLines.collect(booking, holdEndsAt),
                        booking.clientId(),
                        booking.ownerUserId(),
                        holdEndsAt,
                        cause));
    }

    public void declined(
            Booking booking,
            Actor actor,
            @Nullable String reason,
            DeclineCause cause,
            Instant now) {
        outbox.append(
                new BookingDeclined(
                        TenantContext.required(), booking.id(), now, actor, reason, cause));
    }

    public void confirmed(Booking booking, Actor actor, boolean late, Instant now) {
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
                        FactLines.of(booking),
                        booking.total(),
                        FactLines.collect(booking, null),
                        booking.clientId(),
                        booking.ownerUserId(),
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

    void clientChanged(Booking booking, Instant now) {
        outbox.append(
                new BookingClientChanged(
                        TenantContext.required(),
                        booking.id(),
                        now,
                        Caller.current().actor(),
                        booking.clientId(),
                        booking.ownerUserId()));
    }

    void linkRotated(Booking booking, Instant now) {
        outbox.append(
                new BookingManageLinkRotated(
                        TenantContext.required(),
                        booking.id(),
                        now,
                        Caller.current().actor(),
                        booking.generation()));
    }

    public void unplaced(UUID booking, UUID payment, UnplacedCause cause, Instant now) {
        outbox.append(
                new BookingPaymentUnplaced(
                        TenantContext.required(),
                        booking,
                        now,
                        Actor.clock("late-payment"),
                        payment,
                        cause));
    }
}
