package io.beautysalon.booking.reservation;

import io.beautysalon.booking.allocation.CalendarWrite;
import io.beautysalon.booking.allocation.OfLocation;
import io.beautysalon.booking.availability.Binding;
import io.beautysalon.booking.availability.VisitRequest;
import io.beautysalon.contracts.booking.Channel;
import io.beautysalon.contracts.booking.Initiator;
import io.beautysalon.starter.concurrency.IfMatch;
import io.beautysalon.starter.idempotency.Idempotent;
import io.beautysalon.starter.idempotency.Replayable;
import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.security.Caller;
import io.beautysalon.starter.security.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Books times and calls bookings off. */
@RestController
@RequestMapping("/api/v1/salons/{salonId}/bookings")
class BookingController implements Replayable {

    private final HoldTime holdTime;
    private final CancelBooking cancelBooking;
    private final BookingAccess access;
    private final BookingViews views;

    BookingController(
            HoldTime holdTime,
            CancelBooking cancelBooking,
            BookingAccess access,
            BookingViews views) {
        this.holdTime = holdTime;
        this.cancelBooking = cancelBooking;
        this.access = access;
        this.views = views;
    }

    @PostMapping
    @RequiresScope("public")
    @CalendarWrite
    @Idempotent
    @Operation(
            summary = "Book a time",
            description =
                    "Held until it is paid, or confirmed at once when nothing is due. The answer"
                            + " carries the capability to come back to the booking.")
    ResponseEntity<BookingView> hold(@Valid @RequestBody HoldTimeRequest request) {
        var channel = access.channel(request.locationId());
        var wish =
                new HoldTime.Wish(
                        request.visit(channel == Channel.DESK ? Binding.DESK : Binding.ONLINE),
                        request.requireStart().toInstant(),
                        Owner.of(Caller.current(), channel),
                        request.requireContact().contact());
        return replay(holdTime.hold(wish));
    }

    @PostMapping("/{id}/cancel")
    @RequiresScope(
            value = {"self", "bookings:write"},
            whileReadOnly = true)
    @CalendarWrite
    @Idempotent(required = false)
    @Operation(
            summary = "Cancel a booking",
            description = "What the salon may keep follows the policy agreed at booking.")
    ResponseEntity<BookingView> cancel(
            @PathVariable UUID id, IfMatch seen, @Valid @RequestBody CancelBookingRequest request) {
        cancelBooking.cancel(id, seen, request.initiator(), request.reason());
        return views.one(id);
    }

    @Override
    public ResponseEntity<BookingView> replay(UUID resourceId) {
        var made = views.justMade(resourceId);
        return ResponseEntity.created(URI.create(made.path()))
                .eTag(made.etag())
                .cacheControl(CacheControl.noStore())
                .body(made.view());
    }

    record HoldTimeRequest(
            @NotNull UUID locationId,
            @NotNull @Schema(example = "2027-03-03T10:00:00+01:00") OffsetDateTime start,
            @NotNull @Size(min = 1, max = 8) List<@Valid @NotNull BookingItem> items,
            @Valid @Nullable ContactBody contact)
            implements OfLocation {

        private static final int LAST_YEAR = 2200;

        VisitRequest visit(Binding binding) {
            return new VisitRequest(
                    locationId,
                    items.stream()
                            .map(item -> new VisitRequest.Item(item.variantId(), item.staffId()))
                            .toList(),
                    binding);
        }

        OffsetDateTime requireStart() {
            if (start.getYear() < 2000 || start.getYear() > LAST_YEAR) {
                throw CommonProblem.INVALID.at("/start", "a time of this century");
            }
            return start;
        }

        ContactBody requireContact() {
            if (contact == null) {
                throw CommonProblem.INVALID.at("/contact", "required");
            }
            return contact;
        }
    }

    /** One variant, by somebody or anybody. */
    record BookingItem(@NotNull UUID variantId, @Nullable UUID staffId) {}

    /** Whom to reach. */
    record ContactBody(
            @NotBlank @Size(max = 100) @Schema(example = "Kim Doe") String name,
            @Email @Size(max = 254) @Schema(example = "kim@example.org") @Nullable String email,
            @Pattern(regexp = "\\+[1-9]\\d{6,14}", message = "a number in E.164 form")
                    @Schema(example = "+4930123456")
                    @Nullable String phone) {

        Contact contact() {
            if (email == null && phone == null) {
                throw CommonProblem.INVALID.at("/contact", "an email or a phone");
            }
            return new Contact(name, email, phone);
        }
    }

    record CancelBookingRequest(
            @Schema(description = "Only the desk may say SALON, its default")
                    @Nullable Initiator initiator,
            @Size(max = 500) @Nullable String reason) {}
}
