package io.beautysalon.booking.reservation;

import io.beautysalon.booking.allocation.CalendarWrite;
import io.beautysalon.booking.availability.Binding;
import io.beautysalon.booking.availability.Offers;
import io.beautysalon.booking.availability.VisitRequest;
import io.beautysalon.booking.reservation.BookingBodies.CancelBookingRequest;
import io.beautysalon.booking.reservation.BookingBodies.ContactBody;
import io.beautysalon.booking.reservation.BookingBodies.GiveContactRequest;
import io.beautysalon.booking.reservation.BookingBodies.HoldTimeRequest;
import io.beautysalon.booking.reservation.Keeping.Deposit;
import io.beautysalon.contracts.booking.Channel;
import io.beautysalon.starter.concurrency.IfMatch;
import io.beautysalon.starter.documentation.Refuses;
import io.beautysalon.starter.idempotency.Idempotent;
import io.beautysalon.starter.idempotency.Replayable;
import io.beautysalon.starter.security.Caller;
import io.beautysalon.starter.security.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Books times and calls bookings off. */
@RestController
@RequestMapping("/api/v1/salons/{salonId}/bookings")
class BookingController implements Replayable {

    private final HoldTime holdTime;
    private final GiveContact giveContact;
    private final CancelBooking cancelBooking;
    private final BookingAccess access;
    private final BookingViews views;
    private final Offers offers;
    private final Clock clock;

    BookingController(
            HoldTime holdTime,
            GiveContact giveContact,
            CancelBooking cancelBooking,
            BookingAccess access,
            BookingViews views,
            Offers offers,
            Clock clock) {
        this.holdTime = holdTime;
        this.giveContact = giveContact;
        this.cancelBooking = cancelBooking;
        this.access = access;
        this.views = views;
        this.offers = offers;
        this.clock = clock;
    }

    @PostMapping
    @RequiresScope("public")
    @CalendarWrite
    @Idempotent
    @Refuses({"time-taken", "offer-changed", "location-closed"})
    @Refuses(status = 410, value = "offer-expired")
    @Refuses(status = 422, value = "time-not-bookable")
    @Operation(
            summary = "Book a time",
            description =
                    "Held until it is paid, or confirmed at once when nothing is due. The answer"
                            + " carries the capability to come back to the booking.")
    ResponseEntity<BookingView> hold(@Valid @RequestBody HoldTimeRequest request) {
        var channel = access.channel(request.locationId(), request.channel());
        boolean desk = channel == Channel.DESK;
        request.requireOwnWords(desk);
        var entry = access.entry(request.entry(), request.locationId());
        var usual = entry.hasBegun() ? Deposit.WAIVED : Deposit.NOW;
        var wish =
                new HoldTime.Wish(
                        visit(request, desk ? entry.binding() : Binding.ONLINE),
                        request.startAt(clock.instant()),
                        Owner.of(Caller.current(), channel),
                        ContactBody.contact(request.contact()),
                        request.clientId(),
                        request.depositOr(usual),
                        entry,
                        request.offer());
        return created(holdTime.hold(wish), true);
    }

    /** By those who were offered. */
    private VisitRequest visit(HoldTimeRequest request, Binding binding) {
        var visit = request.visit(binding);
        var offer = request.offer();
        return offer == null ? visit : offers.wanted(offer, visit, clock.instant());
    }

    @PutMapping("/{id}/contact")
    @RequiresScope({"self", "bookings:write"})
    @CalendarWrite
    @Idempotent(required = false)
    @Refuses({"booking-state", "time-taken"})
    @Operation(
            summary = "Say whom a booking is for",
            description =
                    "A hold without contact gets it here, and its payment starts. The desk may"
                            + " attach a client's card instead.")
    ResponseEntity<BookingView> contact(
            @PathVariable UUID id, IfMatch seen, @Valid @RequestBody GiveContactRequest request) {
        request.requireSomebody();
        giveContact.give(id, seen, ContactBody.contact(request.contact()), request.clientId());
        return views.one(id);
    }

    @PostMapping("/{id}/cancel")
    @RequiresScope(
            value = {"self", "bookings:write"},
            whileReadOnly = true)
    @CalendarWrite
    @Idempotent(required = false)
    @Refuses("booking-state")
    @Refuses(status = 410, value = "quote-expired")
    @Operation(
            summary = "Cancel a booking, or some of its lines",
            description = "What the salon may keep follows the policy agreed at booking.")
    ResponseEntity<BookingView> cancel(
            @PathVariable UUID id, IfMatch seen, @Valid @RequestBody CancelBookingRequest request) {
        cancelBooking.cancel(id, seen, request.wish());
        return views.one(id);
    }

    @Override
    public ResponseEntity<BookingView> replay(UUID resourceId) {
        return created(resourceId, !Caller.current().isUnrecognised());
    }

    /** The capability is for those who made it: not for whoever repeats a stranger's request. */
    private ResponseEntity<BookingView> created(UUID id, boolean withCapability) {
        var made = views.justMade(id, withCapability);
        return ResponseEntity.created(URI.create(made.path()))
                .eTag(made.etag())
                .cacheControl(CacheControl.noStore())
                .body(made.view());
    }
}
