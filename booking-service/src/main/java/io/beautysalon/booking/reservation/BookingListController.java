package io.beautysalon.booking.reservation;

import io.beautysalon.booking.reservation.BookingReads.Filter;
import io.beautysalon.booking.salon.Salons;
import io.beautysalon.contracts.access.AccessDecision;
import io.beautysalon.contracts.access.Scope;
import io.beautysalon.starter.paging.Page;
import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.security.Caller;
import io.beautysalon.starter.security.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists bookings, and shows one. */
@RestController
@RequestMapping("/api/v1/salons/{salonId}/bookings")
class BookingListController {

    private final BookingViews views;
    private final Salons salons;

    BookingListController(BookingViews views, Salons salons) {
        this.views = views;
        this.salons = salons;
    }

    @GetMapping
    @RequiresScope(
            value = {"bookings:read", "bookings:own"},
            whileReadOnly = true)
    @Transactional(readOnly = true)
    @Operation(
            summary = "Bookings by start, or by change with updatedSince",
            description =
                    "date is a local day of the location, which it needs. expand=client adds the"
                            + " client's card.")
    Page<BookingView> list(
            @RequestParam(required = false) @Nullable OffsetDateTime from,
            @RequestParam(required = false) @Nullable OffsetDateTime to,
            @RequestParam(required = false) @Nullable LocalDate date,
            @RequestParam(required = false) @Nullable UUID locationId,
            @RequestParam(required = false) @Nullable UUID staffId,
            @RequestParam(required = false) @Nullable UUID clientId,
            @RequestParam(defaultValue = "") List<BookingStatus> status,
            @RequestParam(required = false) @Nullable OffsetDateTime updatedSince,
            @RequestParam(defaultValue = "") List<String> expand,
            @RequestParam(defaultValue = "25") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        if (date != null && (from != null || to != null)) {
            throw CommonProblem.PARAMETER_UNREADABLE.at("date", "a day, or from and to");
        }
        var caller = Caller.current();
        boolean reads = caller.has(Scope.BOOKINGS_READ);
        var filter =
                new Filter(
                        date == null ? instant(from) : dayStart(locationId, date),
                        date == null ? instant(to) : dayStart(locationId, date.plusDays(1)),
                        locationId,
                        staffId,
                        reads ? null : ownMember(caller),
                        onlyLocations(caller, reads ? Scope.BOOKINGS_READ : Scope.BOOKINGS_OWN),
                        clientId,
                        null,
                        status,
                        instant(updatedSince));
        return views.list(filter, cursor, limit, expandsClient(expand));
    }

    @GetMapping("/{id}")
    @RequiresScope(
            value = {"self", "bookings:read", "bookings:own"},
            whileReadOnly = true)
    @Operation(summary = "One booking, with its lines, policy, amounts and allowed actions")
    ResponseEntity<BookingView> one(
            @PathVariable UUID id, @RequestParam(defaultValue = "") List<String> expand) {
        return views.one(id, expandsClient(expand));
    }

    /** The card too, for those who may see cards. */
    private static boolean expandsClient(List<String> expand) {
        if (!List.of("client").containsAll(expand)) {
            throw CommonProblem.PARAMETER_UNREADABLE.at("expand", "client");
        }
        return !expand.isEmpty() && Caller.current().has(Scope.CLIENTS_READ);
    }

    private Instant dayStart(@Nullable UUID locationId, LocalDate date) {
        if (locationId == null) {
            throw CommonProblem.PARAMETER_UNREADABLE.at("locationId", "required with date");
        }
        return date.atStartOfDay(salons.place(locationId).zone()).toInstant();
    }

    /** A stylist without a linked calendar sees none. */
    private static UUID ownMember(Caller caller) {
        var member = caller.member();
        return member == null ? new UUID(0, 0) : member;
    }

    private static List<UUID> onlyLocations(Caller caller, Scope scope) {
        var holders = caller.scopes().entrySet().stream().filter(e -> e.getValue().contains(scope));
        var names = holders.map(Map.Entry::getKey).toList();
        return names.contains(AccessDecision.EVERY_LOCATION)
                ? List.of()
                : names.stream().map(UUID::fromString).toList();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
