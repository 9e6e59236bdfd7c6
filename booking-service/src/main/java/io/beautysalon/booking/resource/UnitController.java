package io.beautysalon.booking.resource;

import io.beautysalon.booking.allocation.CalendarWrite;
import io.beautysalon.booking.register.Asked;
import io.beautysalon.booking.register.Register;
import io.beautysalon.booking.register.Shown;
import io.beautysalon.booking.salon.Salons;
import io.beautysalon.starter.Ids;
import io.beautysalon.starter.concurrency.IfMatch;
import io.beautysalon.starter.idempotency.Idempotent;
import io.beautysalon.starter.idempotency.Identified;
import io.beautysalon.starter.idempotency.Replayable;
import io.beautysalon.starter.paging.Page;
import io.beautysalon.starter.security.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The units of a pool. */
@RestController
@RequestMapping("/api/v1/salons/{salonId}")
class UnitController implements Replayable {

    private final Register register;
    private final UnitsInUse unitsInUse;
    private final Salons salons;
    private final Ids ids;
    private final Clock clock;

    UnitController(Register register, UnitsInUse unitsInUse, Salons salons, Ids ids, Clock clock) {
        this.register = register;
        this.unitsInUse = unitsInUse;
        this.salons = salons;
        this.ids = ids;
        this.clock = clock;
    }

    @GetMapping("/resource-pools/{poolId}/units")
    @RequiresScope(value = "catalog:read", whileReadOnly = true)
    @Transactional(readOnly = true)
    @Operation(summary = "The units of a pool, oldest first")
    Page<UnitView> list(
            @PathVariable UUID poolId,
            @RequestParam(defaultValue = "25") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "false") boolean archived) {
        register.one(ResourcePool.class, poolId);
        var asked = new Asked("units", limit, cursor, archived);
        return register.page(ResourceUnit.class, asked, "e.poolId = :pool", Map.of("pool", poolId))
                .map(UnitView::of);
    }

    @PostMapping("/resource-pools/{poolId}/units")
    @RequiresScope("catalog:write")
    @Idempotent
    @Transactional
    @Operation(summary = "Add a unit to a pool, at one location for good")
    ResponseEntity<UnitView> create(
            @PathVariable UUID poolId, @Valid @RequestBody CreateUnitRequest request) {
        var pool = register.one(ResourcePool.class, poolId);
        salons.place(request.locationId(), "/locationId");
        var unit =
                ResourceUnit.in(
                        pool, ids.next(), request.name(), request.locationId(), clock.instant());
        unit.order(request.displayOrder() == null ? 0 : request.displayOrder());
        register.add(unit);
        return Shown.created("units", unit, UnitView.of(unit));
    }

    @GetMapping("/units/{id}")
    @RequiresScope(value = "catalog:read", whileReadOnly = true)
    @Transactional(readOnly = true)
    @Operation(summary = "One unit")
    ResponseEntity<UnitView> one(@PathVariable UUID id) {
        return shown(register.one(ResourceUnit.class, id));
    }

    @PatchMapping(
            path = "/units/{id}",
            consumes = {"application/merge-patch+json", "application/json"})
    @RequiresScope("catalog:write")
    @Idempotent(required = false)
    @Transactional
    @Operation(summary = "Rename a unit, or change when its turn is")
    ResponseEntity<UnitView> change(
            @PathVariable UUID id, IfMatch seen, @Valid @RequestBody ChangeUnitRequest request) {
        return shown(register.change(ResourceUnit.class, id, seen, request::apply));
    }

    @PostMapping("/units/{id}/archive")
    @RequiresScope("catalog:write")
    @CalendarWrite
    @Idempotent(required = false)
    @Transactional
    @Operation(summary = "Use a unit no longer; 409 bookings-affected while it is booked")
    ResponseEntity<UnitView> archive(@PathVariable UUID id, IfMatch seen) {
        unitsInUse.requireFree(List.of(register.one(ResourceUnit.class, id, seen)));
        return shown(register.archive(ResourceUnit.class, id, seen));
    }

    @Override
    @Transactional(readOnly = true)
    public ResponseEntity<?> replay(UUID resourceId) {
        return one(resourceId);
    }

    private static ResponseEntity<UnitView> shown(ResourceUnit unit) {
        return Shown.of(unit, UnitView.of(unit));
    }

    record CreateUnitRequest(
            @NotBlank @Size(max = 100) @Schema(example = "Chair by the window") String name,
            @NotNull UUID locationId,
            @Min(0) @Max(10_000) @Nullable Integer displayOrder) {}

    record ChangeUnitRequest(
            @Pattern(regexp = ".*\\S.*", message = "must not be blank") @Size(max = 100)
                    @Nullable String name,
            @Min(0) @Max(10_000) @Nullable Integer displayOrder) {

        void apply(ResourceUnit unit) {
            if (name != null) {
                unit.rename(name);
            }
            if (displayOrder != null) {
                unit.order(displayOrder);
            }
        }
    }

    record UnitView(
            UUID id, UUID poolId, UUID locationId, String name, int displayOrder, boolean archived)
            implements Identified {

        static UnitView of(ResourceUnit unit) {
            return new UnitView(
                    unit.id(),
                    unit.poolId(),
                    unit.locationId(),
                    unit.name(),
                    unit.displayOrder(),
                    unit.archived());
        }
    }
}
