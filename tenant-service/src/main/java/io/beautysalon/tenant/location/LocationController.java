package io.beautysalon.tenant.location;

import io.beautysalon.starter.concurrency.ETags;
import io.beautysalon.starter.idempotency.Idempotent;
import io.beautysalon.starter.idempotency.Replayable;
import io.beautysalon.starter.paging.Cursors;
import io.beautysalon.starter.paging.Page;
import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.security.Caller;
import io.beautysalon.starter.security.RequiresScope;
import io.beautysalon.starter.tenancy.TenantContext;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The locations of one salon, to its members. */
@RestController
@RequestMapping("/api/v1/salons/{salonId}/locations")
class LocationController implements Replayable {

    private static final String LIST = "locations";

    private final Locations locations;
    private final OpenLocation openLocation;
    private final Cursors cursors;

    LocationController(Locations locations, OpenLocation openLocation, Cursors cursors) {
        this.locations = locations;
        this.openLocation = openLocation;
        this.cursors = cursors;
    }

    @GetMapping
    @RequiresScope(value = "salon:read", whileReadOnly = true)
    @Operation(
            operationId = "listLocations",
            tags = "locations",
            summary = "Locations, in the order of their opening")
    Page<LocationView> list(
            @PathVariable UUID salonId,
            @RequestParam(defaultValue = "25") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var after = cursors.afterId(LIST, cursor);
        var rows = locations.findByIdGreaterThanOrderById(after, Limit.of(limit + 1));
        return Page.of(
                rows.stream().map(Location::view).toList(),
                limit,
                location -> cursors.encode(LIST, location.id()));
    }

    @PostMapping
    @RequiresScope("salon:manage")
    @Idempotent
    @Operation(
            operationId = "openLocation",
            tags = "locations",
            summary = "Open a location; its zone never changes")
    @ApiResponse(responseCode = "201", description = "Opened", useReturnTypeSchema = true)
    ResponseEntity<LocationView> open(
            @PathVariable UUID salonId, @Valid @RequestBody NewLocation wanted) {
        return created(openLocation.open(wanted, Caller.current().actor()));
    }

    @Override
    public ResponseEntity<?> replay(UUID locationId) {
        return created(locationId);
    }

    private ResponseEntity<LocationView> created(UUID id) {
        var location = locations.findById(id).orElseThrow(CommonProblem.NOT_FOUND::exception);
        var address = "/api/v1/salons/%s/locations/%s".formatted(TenantContext.required(), id);
        return ResponseEntity.created(URI.create(address))
                .eTag(ETags.of(location.version()))
                .body(location.view());
    }
}
