package io.beautysalon.booking.resource;

import static io.beautysalon.booking.register.Register.ALL;

import io.beautysalon.booking.allocation.CalendarWrite;
import io.beautysalon.booking.register.Asked;
import io.beautysalon.booking.register.Register;
import io.beautysalon.booking.register.Shown;
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
import jakarta.validation.constraints.Size;
import java.time.Clock;
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

/** A salon's pools. */
@RestController
@RequestMapping("/api/v1/salons/{salonId}/resource-pools")
class PoolController implements Replayable {

    private final Register register;
    private final UnitsInUse unitsInUse;
    private final Ids ids;
    private final Clock clock;

    PoolController(Register register, UnitsInUse unitsInUse, Ids ids, Clock clock) {
        this.register = register;
        this.unitsInUse = unitsInUse;
        this.ids = ids;
        this.clock = clock;
    }

    @GetMapping
    @RequiresScope(value = "catalog:read", whileReadOnly = true)
    @Transactional(readOnly = true)
    @Operation(summary = "Pools, oldest first")
    Page<PoolView> list(
            @RequestParam(defaultValue = "25") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "false") boolean archived) {
        var asked = new Asked("resource-pools", limit, cursor, archived);
        return register.page(ResourcePool.class, asked, ALL, Map.of()).map(PoolView::of);
    }

    @PostMapping
    @RequiresScope("catalog:write")
    @Idempotent
    @Transactional
    @Operation(summary = "Add a pool; phases that need it wait for a unit in it")
    ResponseEntity<PoolView> create(@Valid @RequestBody PoolRequest request) {
        var pool = register.add(ResourcePool.of(ids.next(), request.name(), clock.instant()));
        return Shown.created("resource-pools", pool, PoolView.of(pool));
    }

    @GetMapping("/{id}")
    @RequiresScope(value = "catalog:read", whileReadOnly = true)
    @Transactional(readOnly = true)
    @Operation(summary = "One pool")
    ResponseEntity<PoolView> one(@PathVariable UUID id) {
        return shown(register.one(ResourcePool.class, id));
    }

    @PatchMapping(
            path = "/{id}",
            consumes = {"application/merge-patch+json", "application/json"})
    @RequiresScope("catalog:write")
    @Idempotent(required = false)
    @Transactional
    @Operation(summary = "Rename a pool")
    ResponseEntity<PoolView> change(
            @PathVariable UUID id, IfMatch seen, @Valid @RequestBody PoolRequest request) {
        return shown(register.change(ResourcePool.class, id, seen, p -> p.rename(request.name())));
    }

    @PostMapping("/{id}/archive")
    @RequiresScope("catalog:write")
    @CalendarWrite
    @Idempotent(required = false)
    @Transactional
    @Operation(summary = "Use a pool no longer; 409 bookings-affected while a unit of it is booked")
    ResponseEntity<PoolView> archive(@PathVariable UUID id, IfMatch seen) {
        register.one(ResourcePool.class, id, seen);
        unitsInUse.requireFree(
                register.all(ResourceUnit.class, "e.poolId = :pool", Map.of("pool", id)));
        return shown(register.archive(ResourcePool.class, id, seen));
    }

    @Override
    @Transactional(readOnly = true)
    public ResponseEntity<?> replay(UUID resourceId) {
        return one(resourceId);
    }

    private static ResponseEntity<PoolView> shown(ResourcePool pool) {
        return Shown.of(pool, PoolView.of(pool));
    }

    record PoolRequest(@NotBlank @Size(max = 100) @Schema(example = "Chair") String name) {}

    record PoolView(UUID id, String name, boolean archived) implements Identified {

        static PoolView of(ResourcePool pool) {
            return new PoolView(pool.id(), pool.name(), pool.archived());
        }
    }
}
