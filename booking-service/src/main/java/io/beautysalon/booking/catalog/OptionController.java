package io.beautysalon.booking.catalog;

import io.beautysalon.booking.catalog.OptionBodies.ChangeOptionRequest;
import io.beautysalon.booking.catalog.OptionBodies.CreateOptionRequest;
import io.beautysalon.booking.catalog.OptionBodies.OptionView;
import io.beautysalon.booking.catalog.OptionBodies.TimeBody;
import io.beautysalon.booking.register.Asked;
import io.beautysalon.booking.register.Register;
import io.beautysalon.booking.register.Shown;
import io.beautysalon.booking.resource.ResourcePools;
import io.beautysalon.starter.Ids;
import io.beautysalon.starter.concurrency.IfMatch;
import io.beautysalon.starter.idempotency.Idempotent;
import io.beautysalon.starter.idempotency.Replayable;
import io.beautysalon.starter.paging.Page;
import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.security.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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

/** The options of a group. */
@RestController
@RequestMapping("/api/v1/salons/{salonId}")
class OptionController implements Replayable {

    private final Register register;
    private final OptionFit optionFit;
    private final ResourcePools pools;
    private final Ids ids;
    private final Clock clock;

    OptionController(
            Register register, OptionFit optionFit, ResourcePools pools, Ids ids, Clock clock) {
        this.register = register;
        this.optionFit = optionFit;
        this.pools = pools;
        this.ids = ids;
        this.clock = clock;
    }

    @GetMapping("/option-groups/{groupId}/options")
    @RequiresScope(value = "catalog:read", whileReadOnly = true)
    @Transactional(readOnly = true)
    @Operation(summary = "The options of a group, oldest first")
    Page<OptionView> list(
            @PathVariable UUID groupId,
            @RequestParam(defaultValue = "25") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "false") boolean archived) {
        register.one(OptionGroup.class, groupId);
        var asked = new Asked("options", limit, cursor, archived);
        return register.page(
                        ServiceOption.class, asked, "e.groupId = :group", Map.of("group", groupId))
                .map(OptionView::of);
    }

    @PostMapping("/option-groups/{groupId}/options")
    @RequiresScope("catalog:write")
    @Idempotent
    @Transactional
    @Operation(summary = "Add an option to a group")
    ResponseEntity<OptionView> create(
            @PathVariable UUID groupId, @Valid @RequestBody CreateOptionRequest request) {
        var group = register.one(OptionGroup.class, groupId);
        requirePools(request);
        var option = ServiceOption.of(group, ids.next(), request.name(), clock.instant());
        option.order(request.displayOrder() == null ? 0 : request.displayOrder());
        option.cost(request.price());
        option.have(request.effect(request.name()));
        register.add(option);
        optionFit.requireWithGroup(groupId, "/lengthens");
        return Shown.created("options", option, OptionView.of(option));
    }

    @GetMapping("/options/{id}")
    @RequiresScope(value = "catalog:read", whileReadOnly = true)
    @Transactional(readOnly = true)
    @Operation(summary = "One option")
    ResponseEntity<OptionView> one(@PathVariable UUID id) {
        return shown(register.one(ServiceOption.class, id));
    }

    @PatchMapping(
            path = "/options/{id}",
            consumes = {"application/merge-patch+json", "application/json"})
    @RequiresScope("catalog:write")
    @Idempotent(required = false)
    @Transactional
    @Operation(summary = "Change an option's name, order, price or time")
    ResponseEntity<OptionView> change(
            @PathVariable UUID id, IfMatch seen, @Valid @RequestBody ChangeOptionRequest request) {
        requirePools(request);
        var option = register.change(ServiceOption.class, id, seen, request::apply);
        optionFit.requireWithGroup(option.groupId(), "/lengthens");
        return shown(option);
    }

    @PostMapping("/options/{id}/archive")
    @RequiresScope("catalog:write")
    @Idempotent(required = false)
    @Transactional
    @Operation(summary = "Offer an option no longer; bookings keep it")
    ResponseEntity<OptionView> archive(@PathVariable UUID id, IfMatch seen) {
        return shown(register.archive(ServiceOption.class, id, seen));
    }

    @Override
    @Transactional(readOnly = true)
    public ResponseEntity<?> replay(UUID resourceId) {
        return one(resourceId);
    }

    private void requirePools(TimeBody request) {
        var own = request.ownPhase();
        if (own != null) {
            var problem = CommonProblem.INVALID.exception();
            pools.check(Map.of("/ownPhase/pools", own.poolIds()), problem);
            if (!problem.errors().isEmpty()) {
                throw problem;
            }
        }
    }

    private static ResponseEntity<OptionView> shown(ServiceOption option) {
        return Shown.of(option, OptionView.of(option));
    }
}
