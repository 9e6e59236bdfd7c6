package io.beautysalon.booking.moving;

import io.beautysalon.booking.allocation.CalendarWrite;
import io.beautysalon.booking.quote.QuoteKind;
import io.beautysalon.booking.quote.Quotes;
import io.beautysalon.booking.reservation.BookingView;
import io.beautysalon.booking.reservation.BookingViews;
import io.beautysalon.booking.reservation.PartOfVisit;
import io.beautysalon.contracts.Money;
import io.beautysalon.starter.concurrency.IfMatch;
import io.beautysalon.starter.documentation.Refuses;
import io.beautysalon.starter.idempotency.Idempotent;
import io.beautysalon.starter.idempotency.Replayable;
import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.security.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Moves bookings, and says beforehand what changes cost. */
@RestController
@RequestMapping("/api/v1/salons/{salonId}/bookings/{id}")
class MovingController implements Replayable {

    private final RescheduleBooking rescheduleBooking;
    private final QuoteChange quoteChange;
    private final Quotes quotes;
    private final BookingViews views;

    MovingController(
            RescheduleBooking rescheduleBooking,
            QuoteChange quoteChange,
            Quotes quotes,
            BookingViews views) {
        this.rescheduleBooking = rescheduleBooking;
        this.quoteChange = quoteChange;
        this.quotes = quotes;
        this.views = views;
    }

    @PostMapping("/reschedule")
    @RequiresScope({"self", "bookings:write"})
    @CalendarWrite
    @Idempotent(required = false)
    @Refuses({"booking-state", "moved-too-often", "price-changed", "time-taken"})
    @Refuses(status = 410, value = "quote-expired")
    @Refuses(status = 422, value = "time-not-bookable")
    @Refuses({"booking-state", "moved-too-often", "time-taken"})
    @Refuses(status = 422, value = "time-not-bookable")
    @Operation(
            summary = "Move a booking: time, staff, services, or all of them",
            description =
                    "The old time is kept unless the new one is won. Lines that stay with their"
                            + " staff member keep price and policy; a dearer visit needs a quote or"
                            + " acceptPrice.")
    ResponseEntity<BookingView> reschedule(
            @PathVariable UUID id, IfMatch seen, @Valid @RequestBody RescheduleRequest request) {
        var consent = new RescheduleBooking.Consent(request.quote(), request.acceptPrice());
        rescheduleBooking.reschedule(id, seen, request.wish(), consent);
        return views.one(id);
    }

    @PostMapping("/quotes")
    @RequiresScope(
            value = {"self", "bookings:write"},
            whileReadOnly = true)
    @Operation(
            summary = "What a change would cost, signed, for 10 minutes",
            description =
                    "Bound to the booking's version; whoever executes it never pays more. A"
                            + " RESCHEDULE names the move, CANCEL may name lines.")
    QuoteView quote(@PathVariable UUID id, @Valid @RequestBody QuoteRequest request) {
        var promise = quoteChange.quote(id, request.kind(), request.requireWish(), request.part());
        return QuoteView.of(promise, quotes.sign(promise.quote()));
    }

    @Override
    public ResponseEntity<?> replay(UUID resourceId) {
        return views.one(resourceId);
    }

    /** A line that stays, or a variant that is new. */
    record MovedItem(
            @Schema(description = "A line that stays") @Nullable UUID lineId,
            @Schema(description = "A variant that is new") @Nullable UUID variantId,
            @Schema(description = "Who does it; absent: as before, anybody for a new one")
                    @Nullable UUID staffId,
            @Size(max = 20) @Nullable List<@NotNull UUID> optionIds) {

        MoveWish.Item item() {
            return new MoveWish.Item(
                    lineId, variantId, staffId, optionIds == null ? List.of() : optionIds);
        }
    }

    record RescheduleRequest(
            @Schema(example = "2027-03-04T10:00:00+01:00") @Nullable OffsetDateTime start,
            @Size(min = 1, max = 8) @Nullable List<@Valid @NotNull MovedItem> items,
            @Size(max = 2_000) @Nullable String quote,
            @Nullable Money acceptPrice) {

        MoveWish wish() {
            return MovingController.wish(start, items);
        }
    }

    record QuoteRequest(
            @NotNull @Schema(example = "CANCEL") QuoteKind kind,
            @Schema(example = "2027-03-04T10:00:00+01:00") @Nullable OffsetDateTime start,
            @Size(min = 1, max = 8) @Nullable List<@Valid @NotNull MovedItem> items,
            @Size(min = 1, max = 8) @Schema(description = "To CANCEL only part of the visit")
                    @Nullable List<@NotNull UUID> lineIds) {

        PartOfVisit part() {
            return lineIds == null ? PartOfVisit.ALL : new PartOfVisit(lineIds);
        }

        MoveWish requireWish() {
            if (lineIds != null && kind != QuoteKind.CANCEL) {
                throw CommonProblem.INVALID.at("/lineIds", "only to CANCEL");
            }
            if (kind == QuoteKind.RESCHEDULE) {
                return wish(start, items);
            }
            if (start != null || items != null) {
                throw CommonProblem.INVALID.at(
                        start == null ? "/items" : "/start", "only for a RESCHEDULE");
            }
            return new MoveWish(null, List.of());
        }
    }

    /**
     * A signed promise.
     *
     * @param keep the most that the salon keeps; the most that the move or the lines called off
     *     cost, where the booking goes on
     * @param refund what goes back of what was paid so far, null for a RESCHEDULE
     * @param total what the visit costs afterwards, where it goes on
     * @param quote to be sent back with the change
     */
    record QuoteView(
            UUID quoteId,
            QuoteKind kind,
            Money keep,
            @Nullable Money refund,
            @Nullable Money total,
            Instant expiresAt,
            String quote) {

        static QuoteView of(QuoteChange.Promise promise, String signed) {
            var quote = promise.quote();
            return new QuoteView(
                    quote.id(),
                    quote.kind(),
                    quote.keep(),
                    promise.refund(),
                    quote.total(),
                    quote.expiresAt(),
                    signed);
        }
    }

    private static MoveWish wish(@Nullable OffsetDateTime start, @Nullable List<MovedItem> items) {
        if (start == null && items == null) {
            throw CommonProblem.INVALID.at("/start", "a new start, or items");
        }
        return new MoveWish(
                start == null ? null : start.toInstant(),
                items == null ? List.of() : items.stream().map(MovedItem::item).toList());
    }
}
