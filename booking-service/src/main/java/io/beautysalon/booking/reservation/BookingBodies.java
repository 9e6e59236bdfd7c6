package io.beautysalon.booking.reservation;

import io.beautysalon.booking.allocation.OfLocation;
import io.beautysalon.booking.availability.Binding;
import io.beautysalon.booking.availability.VisitRequest;
import io.beautysalon.contracts.booking.Initiator;
import io.beautysalon.starter.problem.CommonProblem;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What requests about bookings say. */
final class BookingBodies {

    private BookingBodies() {}

    record HoldTimeRequest(
            @NotNull UUID locationId,
            @NotNull @Schema(example = "2027-03-03T10:00:00+01:00") OffsetDateTime start,
            @NotNull @Size(min = 1, max = 8) List<@Valid @NotNull BookingItem> items,
            @Valid @Schema(description = "May come later, by PUT .../contact")
                    @Nullable ContactBody contact,
            @Schema(description = "A client's card; only the desk names one")
                    @Nullable UUID clientId,
            @Schema(description = "How the desk takes a deposit; NOW if absent")
                    Keeping.@Nullable Deposit deposit)
            implements OfLocation {

        private static final int LAST_YEAR = 2200;

        VisitRequest visit(Binding binding) {
            return new VisitRequest(
                    locationId, items.stream().map(BookingItem::wanted).toList(), binding);
        }

        OffsetDateTime requireStart() {
            if (start.getYear() < 2000 || start.getYear() > LAST_YEAR) {
                throw CommonProblem.INVALID.at("/start", "a time of this century");
            }
            return start;
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
                    lineIds == null ? List.of() : lineIds,
                    waiveFee == null ? null : waiveFee.reason());
        }
    }
}
