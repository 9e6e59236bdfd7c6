package io.beautysalon.booking.desk;

import io.beautysalon.booking.allocation.CalendarWrite;
import io.beautysalon.booking.reservation.BookingView;
import io.beautysalon.booking.reservation.BookingViews;
import io.beautysalon.booking.reservation.Keeping;
import io.beautysalon.starter.concurrency.IfMatch;
import io.beautysalon.starter.documentation.Refuses;
import io.beautysalon.starter.idempotency.Idempotent;
import io.beautysalon.starter.idempotency.Replayable;
import io.beautysalon.starter.security.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The desk's day: yes or no to requests, clients who come, stay longer, go or never came. */
@RestController
@RequestMapping("/api/v1/salons/{salonId}/bookings/{id}")
class DeskController implements Replayable {

    private final DecideRequest decideRequest;
    private final ReceiveClient receiveClient;
    private final ExtendVisit extendVisit;
    private final MarkNoShow markNoShow;
    private final ReopenBooking reopenBooking;
    private final BookingViews views;

    DeskController(
            DecideRequest decideRequest,
            ReceiveClient receiveClient,
            ExtendVisit extendVisit,
            MarkNoShow markNoShow,
            ReopenBooking reopenBooking,
            BookingViews views) {
        this.decideRequest = decideRequest;
        this.receiveClient = receiveClient;
        this.extendVisit = extendVisit;
        this.markNoShow = markNoShow;
        this.reopenBooking = reopenBooking;
        this.views = views;
    }

    @PostMapping("/approve")
    @RequiresScope("bookings:write")
    @CalendarWrite
    @Idempotent(required = false)
    @Refuses({"booking-state", "contact-missing", "too-late"})
    @Operation(
            summary = "Approve a requested booking",
            description = "It stands, or waits for its payment: 24 h, or as long as is said.")
    ResponseEntity<BookingView> approve(
            @PathVariable UUID id, IfMatch seen, @Valid @RequestBody ApproveRequest request) {
        decideRequest.approve(
                id, seen, request.patience(), Boolean.TRUE.equals(request.waiveDeposit()));
        return views.one(id);
    }

    @PostMapping("/decline")
    @RequiresScope("bookings:write")
    @CalendarWrite
    @Idempotent(required = false)
    @Refuses("booking-state")
    @Operation(summary = "Decline a requested booking; its time is free again")
    ResponseEntity<BookingView> decline(
            @PathVariable UUID id, IfMatch seen, @Valid @RequestBody DeclineRequest request) {
        decideRequest.decline(id, seen, request.reason());
        return views.one(id);
    }

    @PostMapping("/check-in")
    @RequiresScope({"bookings:write", "bookings:own"})
    @CalendarWrite
    @Idempotent(required = false)
    @Refuses({"booking-state", "too-early"})
    @Operation(summary = "The client is there")
    ResponseEntity<BookingView> checkIn(
            @PathVariable UUID id, IfMatch seen, @Valid @RequestBody ActualTimeRequest request) {
        receiveClient.checkIn(id, seen, request.instant());
        return views.one(id);
    }

    @PostMapping("/complete")
    @RequiresScope({"bookings:write", "bookings:own"})
    @CalendarWrite
    @Idempotent(required = false)
    @Refuses("booking-state")
    @Operation(summary = "The visit is done; the rest of its time is free")
    ResponseEntity<BookingView> complete(
            @PathVariable UUID id, IfMatch seen, @Valid @RequestBody ActualTimeRequest request) {
        receiveClient.complete(id, seen, request.instant());
        return views.one(id);
    }

    @PostMapping("/extend")
    @RequiresScope({"bookings:write", "bookings:own"})
    @CalendarWrite
    @Idempotent(required = false)
    @Refuses({"booking-state", "time-taken"})
    @Operation(
            summary = "A running visit takes longer",
            description = "409 time-taken names the next booking; overbook goes on anyway.")
    ResponseEntity<BookingView> extend(
            @PathVariable UUID id, IfMatch seen, @Valid @RequestBody ExtendRequest request) {
        extendVisit.extend(
                id,
                seen,
                Duration.ofMinutes(request.minutes()),
                ReasonBody.textOf(request.overbook()));
        return views.one(id);
    }

    @PostMapping("/no-show")
    @RequiresScope("bookings:write")
    @CalendarWrite
    @Idempotent(required = false)
    @Refuses({"booking-state", "too-early"})
    @Refuses(status = 410, value = "quote-expired")
    @Operation(summary = "The client did not come; possible once the grace after the start is over")
    ResponseEntity<BookingView> noShow(
            @PathVariable UUID id, IfMatch seen, @Valid @RequestBody NoShowRequest request) {
        markNoShow.mark(id, seen, request.quote(), ReasonBody.textOf(request.waiveFee()));
        return views.one(id);
    }

    @PostMapping("/reopen")
    @RequiresScope("bookings:write")
    @CalendarWrite
    @Idempotent(required = false)
    @Refuses({"booking-state", "time-taken", "too-late"})
    @Operation(
            summary = "Take a no-show, a check-in or a completion back, within 24 h",
            description = "The time that was given back is taken again; a fee goes back.")
    ResponseEntity<BookingView> reopen(
            @PathVariable UUID id, IfMatch seen, @Valid @RequestBody ReopenRequest request) {
        reopenBooking.reopen(id, seen, request.reason(), ReasonBody.textOf(request.overbook()));
        return views.one(id);
    }

    @Override
    public ResponseEntity<?> replay(UUID resourceId) {
        return views.one(resourceId);
    }

    record ApproveRequest(
            @Min(1)
                    @Max(72)
                    @Schema(description = "How long it waits for its payment", example = "24")
                    @Nullable Integer holdHours,
            @Nullable Boolean waiveDeposit) {

        Duration patience() {
            return holdHours == null ? Keeping.LINK : Duration.ofHours(holdHours);
        }
    }

    record DeclineRequest(@Size(max = 500) @Nullable String reason) {}

    record ActualTimeRequest(
            @Schema(
                            description = "When it really was; now if absent",
                            example = "2027-03-03T10:04:00+01:00")
                    @Nullable OffsetDateTime at) {

        java.time.@Nullable Instant instant() {
            return at == null ? null : at.toInstant();
        }
    }

    /** Why something unusual is done. */
    record ReasonBody(
            @NotBlank @Size(max = 500) @Schema(example = "Regular client") String reason) {

        static @Nullable String textOf(@Nullable ReasonBody body) {
            return body == null ? null : body.reason();
        }
    }

    record ExtendRequest(
            @NotNull @Min(5) @Max(480) @Schema(example = "15") Integer minutes,
            @Valid @Nullable ReasonBody overbook) {}

    record NoShowRequest(
            @Size(max = 2_000) @Nullable String quote, @Valid @Nullable ReasonBody waiveFee) {}

    record ReopenRequest(
            @Size(max = 500) @Nullable String reason, @Valid @Nullable ReasonBody overbook) {}
}
