package io.beautysalon.booking.reservation;

import io.beautysalon.booking.allocation.OfLocation;
import io.beautysalon.booking.availability.Binding;
import io.beautysalon.booking.availability.VisitRequest;
import io.beautysalon.contracts.booking.Channel;
import io.beautysalon.contracts.booking.Initiator;
import io.beautysalon.starter.problem.CommonProblem;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What requests about bookings say. */
final class BookingBodies {

    private BookingBodies() {}

    record HoldTimeRequest(
            @NotNull UUID locationId,
            @Schema(example = "2027-03-03T10:00:00+01:00", description = "Absent for a walk-in")
                    @Nullable OffsetDateTime start,
            @NotNull @Size(min = 1, max = 8) List<@Valid @NotNull BookingItem> items,
            @Valid @Schema(description = "May come later, by PUT .../contact")
                    @Nullable ContactBody contact,
            @Schema(description = "A client's card; only the desk names one")
                    @Nullable UUID clientId,
            @Schema(description = "How the desk takes a deposit; NOW if absent")
                    Keeping.@Nullable Deposit deposit,
            @Schema(description = "The desk's client stands there: it begins now")
                    @Nullable Boolean walkIn,
            @Schema(description = "The desk writes down a visit of the last 7 days")
                    Entry.@Nullable Reached status,
            @Valid @Schema(description = "Books taken time too; needs bookings:override")
                    @Nullable ExceptionBody overbook,
            @Valid
                    @Schema(
                            description =
                                    "Books outside hours and over time off; needs bookings:override")
                    @Nullable ExceptionBody overrideHours,
            @Schema(description = "A key may book as the desk; needs bookings:override")
                    @Nullable Channel channel,
            @Size(max = 1_000)
                    @Schema(description = "A signed offer: exactly that, or offer-changed")
                    @Nullable String offer)
            implements OfLocation {

        private static final int LAST_YEAR = 2200;

        VisitRequest visit(Binding binding) {
            return new VisitRequest(
                    locationId, items.stream().map(BookingItem::wanted).toList(), binding);
        }

        boolean isWalkIn() {
            return Boolean.TRUE.equals(walkIn);
        }

        /** The start asked for; a walk-in begins in this minute. */
        Instant startAt(Instant now) {
            if (isWalkIn()) {
                return now.truncatedTo(ChronoUnit.MINUTES);
            }
            if (start == null) {
                throw CommonProblem.INVALID.at("/start", "required, but for a walk-in");
            }
            if (start.getYear() < 2000 || start.getYear() > LAST_YEAR) {
                throw CommonProblem.INVALID.at("/start", "a time of this century");
            }
            return start.toInstant();
        }

        Entry entry() {
            return new Entry(
                    isWalkIn(),
                    status,
                    ExceptionBody.textOf(overbook),
                    ExceptionBody.textOf(overrideHours));
        }

        Keeping.Deposit depositOr(Keeping.Deposit usual) {
            return deposit == null ? usual : deposit;
        }

        /** What only the desk may say. */
        void requireOwnWords(boolean desk) {
            var problem = CommonProblem.INVALID.exception();
            if (!desk && clientId != null) {
                problem.at("/clientId", "only the desk names a card");
            }
            if (!desk && deposit != null) {
                problem.at("/deposit", "only the desk decides about it");
            }
            if (!desk && isWalkIn()) {
                problem.at("/walkIn", "only the desk has walk-ins");
            }
            if (!desk && status != null) {
                problem.at("/status", "only the desk writes down what was");
            }
            if (!desk && overbook != null) {
                problem.at("/overbook", "only the desk overbooks");
            }
            if (!desk && overrideHours != null) {
                problem.at("/overrideHours", "only the desk books outside hours");
            }
            if (isWalkIn() && (start != null || status != null)) {
                problem.at(start == null ? "/status" : "/start", "absent for a walk-in");
            }
            if (!problem.errors().isEmpty()) {
                throw problem;
            }
        }
    }

    /** One variant with options, by somebody or anybody. */
    record BookingItem(
            @NotNull UUID variantId,
            @Nullable UUID staffId,
            @Size(max = 20) @Nullable List<@NotNull UUID> optionIds) {

        VisitRequest.Item wanted() {
            return new VisitRequest.Item(
                    variantId, staffId, optionIds == null ? List.of() : optionIds);
        }
    }

    /** Whom to reach. */
    record ContactBody(
            @NotBlank @Size(max = 100) @Schema(example = "Kim Doe") String name,
            @Email @Size(max = 254) @Schema(example = "kim@example.org") @Nullable String email,
            @Pattern(regexp = "\\+[1-9]\\d{6,14}", message = "a number in E.164 form")
                    @Schema(example = "+4930123456")
                    @Nullable String phone) {

        Contact contact(String pointer) {
            if (email == null && phone == null) {
                throw CommonProblem.INVALID.at(pointer, "an email or a phone");
            }
            return new Contact(name, email, phone);
        }

        static @Nullable Contact contact(@Nullable ContactBody body) {
            return body == null ? null : body.contact("/contact");
        }
    }

    record GiveContactRequest(
            @Valid @Nullable ContactBody contact,
            @Schema(description = "A client's card; only the desk names one")
                    @Nullable UUID clientId) {

        void requireSomebody() {
            if (contact == null && clientId == null) {
                throw CommonProblem.INVALID.at("/contact", "a contact or a clientId");
            }
        }
    }

    /** Why something unusual is done. */
    record WaiverBody(
            @NotBlank @Size(max = 500) @Schema(example = "Regular client, ill") String reason) {}

    /** Why a rule of the calendar is broken. */
    record ExceptionBody(
            @NotBlank @Size(max = 500) @Schema(example = "Short fringe cut in between")
                    String reason) {

        static @Nullable String textOf(@Nullable ExceptionBody body) {
            return body == null ? null : body.reason();
        }
    }

    record CancelBookingRequest(
            @Schema(description = "Only the desk may say SALON, its default")
                    @Nullable Initiator initiator,
            @Size(max = 500) @Nullable String reason,
            @Size(max = 2_000) @Schema(description = "A signed quote: it never costs more")
                    @Nullable String quote,
            @Size(min = 1, max = 8) @Schema(description = "Part of the visit only")
                    @Nullable List<@NotNull UUID> lineIds,
            @Valid @Schema(description = "Takes no fee; needs bookings:override")
                    @Nullable WaiverBody waiveFee) {

        CancelBooking.Wish wish() {
            return new CancelBooking.Wish(
                    initiator,
                    reason,
                    quote,
                    lineIds == null ? PartOfVisit.ALL : new PartOfVisit(lineIds),
                    waiveFee == null ? null : waiveFee.reason());
        }
    }
}
