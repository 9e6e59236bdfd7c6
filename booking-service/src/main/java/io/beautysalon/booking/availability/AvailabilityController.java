package io.beautysalon.booking.availability;

import io.beautysalon.booking.availability.SearchRequest.SearchItem;
import io.beautysalon.booking.salon.PublicSalons;
import io.beautysalon.contracts.access.Scope;
import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.security.Caller;
import io.beautysalon.starter.security.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Free times, for everybody. */
@RestController
class AvailabilityController {

    private static final CacheControl SECONDS =
            CacheControl.maxAge(Duration.ofSeconds(5)).cachePublic();

    private final Visits visits;
    private final Offers offers;
    private final PublicSalons publicSalons;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AvailabilityController(
            Visits visits,
            Offers offers,
            PublicSalons publicSalons,
            TransactionTemplate transaction,
            Clock clock) {
        this.visits = visits;
        this.offers = offers;
        this.publicSalons = publicSalons;
        this.transaction = transaction;
        this.clock = clock;
    }

    @PostMapping("/api/v1/salons/{salonId}/availability")
    @RequiresScope(value = "public", whileReadOnly = true)
    @Operation(
            summary = "Search bookable starts, each with a signed offer",
            description =
                    "The desk is not bound by lead time, horizon, grid, gaps and limits. explain"
                            + " (schedule:read) adds why clients can't book the other starts of"
                            + " the day, and what is in the way.")
    StartsView search(@Valid @RequestBody SearchRequest request) {
        var now = clock.instant();
        var wanted = request.wanted(binding(request));
        if (request.explains() && !may(Scope.SCHEDULE_READ, request)) {
            throw CommonProblem.SCOPE_MISSING.exception();
        }
        return transaction.execute(status -> {
            var found = visits.search(wanted, request.from(), request.to(), now);
            var starts = StartsView.of(found, offers.signing(now));
            return request.explains()
                    ? starts.explained(
                            visits.refused(wanted.under(Binding.ONLINE), request.from(), now))
                    : starts;
        });
    }

    @PostMapping("/api/v1/salons/{salonId}/availability/days")
    @RequiresScope(value = "public", whileReadOnly = true)
    @Operation(summary = "Per day whether anything is free, and when first")
    DaysView days(@Valid @RequestBody SearchRequest request) {
        var wanted = request.wanted(binding(request));
        return transaction.execute(status ->
                DaysView.of(
                        request.from(),
                        request.to(),
                        visits.search(wanted, request.from(), request.to(), clock.instant())));
    }

    @GetMapping("/api/v1/public/salons/{slug}/availability")
    @RequiresScope(value = "public", whileReadOnly = true)
    @Operation(summary = "Search bookable starts by the salon's public address")
    ResponseEntity<StartsView> search(
            @PathVariable String slug,
            @RequestParam UUID locationId,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @Parameter(description = "comma list of variant[:staff][+option...]") @RequestParam
                    String items) {
        var request = new SearchRequest(locationId, from, to, parse(items), null);
        var answer = publicSalons.read(slug, () -> starts(request));
        return ResponseEntity.ok()
                .cacheControl(SECONDS)
                .eTag("\"%08x\"".formatted(answer.hashCode()))
                .body(answer);
    }

    /** Without offers, which are each signed for a moment: this answer may be kept. */
    private StartsView starts(SearchRequest request) {
        var wanted = request.wanted(Binding.ONLINE);
        return transaction.execute(status ->
                StartsView.of(
                        visits.search(wanted, request.from(), request.to(), clock.instant()),
                        visit -> null));
    }

    private static Binding binding(SearchRequest request) {
        return may(Scope.BOOKINGS_WRITE, request) ? Binding.DESK : Binding.ONLINE;
    }

    private static boolean may(Scope scope, SearchRequest request) {
        return Caller.current().has(scope, request.locationId());
    }

    private static List<SearchItem> parse(String items) {
        var parsed = Arrays.stream(items.split(",", -1)).map(each -> item(each)).toList();
        if (parsed.size() > 8) {
            throw malformed();
        }
        return parsed;
    }

    /** A plus sign in a query is read as a space by most who read queries. */
    private static SearchItem item(String text) {
        var options = text.split("[+ ]", -1);
        var parts = options[0].split(":", -1);
        if (parts.length > 2) {
            throw malformed();
        }
        return new SearchItem(
                id(parts[0]),
                parts.length == 1 ? null : id(parts[1]),
                Arrays.stream(options).skip(1).map(option -> id(option)).toList());
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
    }

    private static RuntimeException malformed() {
        return CommonProblem.PARAMETER_UNREADABLE.at(
                "items", "1 to 8 of variant[:staff][+option...]");
    }
}
