package io.beautysalon.booking.offer;

import io.beautysalon.booking.availability.Binding;
import io.beautysalon.booking.availability.Offers;
import io.beautysalon.booking.availability.PlannedVisit;
import io.beautysalon.booking.availability.VisitPlan;
import io.beautysalon.booking.availability.VisitRequest;
import io.beautysalon.booking.availability.Visits;
import io.beautysalon.booking.offer.OfferView.OfferLineView;
import io.beautysalon.booking.reservation.Refusals;
import io.beautysalon.contracts.access.Scope;
import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.security.Caller;
import io.beautysalon.starter.security.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Makes offers. */
@RestController
class OfferController {

    private static final int LAST_YEAR = 2200;

    private final Visits visits;
    private final Offers offers;
    private final Refusals refusals;
    private final Clock clock;

    OfferController(Visits visits, Offers offers, Refusals refusals, Clock clock) {
        this.visits = visits;
        this.offers = offers;
        this.refusals = refusals;
        this.clock = clock;
    }

    @PostMapping("/api/v1/salons/{salonId}/offers")
    @RequiresScope(value = "public", whileReadOnly = true)
    @Transactional(readOnly = true)
    @Operation(
            summary = "What chosen items cost and demand at a start, signed for 10 minutes",
            description =
                    "A booking that sends the offer gets exactly that, or 409 offer-changed. A start"
                            + " that can't be booked is refused as when booking.")
    OfferView offer(@Valid @RequestBody OfferRequest request) {
        var now = clock.instant();
        boolean desk = Caller.current().has(Scope.BOOKINGS_WRITE, request.locationId());
        var wanted = request.wanted(desk ? Binding.DESK : Binding.ONLINE);
        var start = request.requireStart();
        return switch (visits.plan(wanted, start, now)) {
            case VisitPlan.Bookable(var visit) -> view(visit, now);
            case VisitPlan.Refused(var rule, var ignored) ->
                    throw refusals.refusal(wanted, start, rule);
        };
    }

    private OfferView view(PlannedVisit visit, Instant now) {
        var zone = visit.place().zone();
        return new OfferView(
                offers.sign(visit, now),
                offers.endOf(now),
                OffsetDateTime.ofInstant(visit.visit().start(), zone),
                OffsetDateTime.ofInstant(visit.visit().end(), zone),
                visit.lines().stream().map(line -> OfferLineView.of(line, zone)).toList(),
                visit.total(),
                visit.dueNow());
    }

    record OfferRequest(
            @NotNull UUID locationId,
            @NotNull @Schema(example = "2027-03-03T10:00:00+01:00") OffsetDateTime start,
            @NotNull @Size(min = 1, max = 8) List<@Valid @NotNull OfferItem> items) {

        VisitRequest wanted(Binding binding) {
            return new VisitRequest(
                    locationId, items.stream().map(OfferItem::wanted).toList(), binding);
        }

        Instant requireStart() {
            if (start.getYear() < 2000 || start.getYear() > LAST_YEAR) {
                throw CommonProblem.INVALID.at("/start", "a time of this century");
            }
            return start.toInstant();
        }
    }

    /** One variant with options, by somebody or anybody. */
    record OfferItem(
            @NotNull UUID variantId,
            @Nullable UUID staffId,
            @Size(max = 20) @Nullable List<@NotNull UUID> optionIds) {

        VisitRequest.Item wanted() {
            return new VisitRequest.Item(
                    variantId, staffId, optionIds == null ? List.of() : optionIds);
        }
    }
}
