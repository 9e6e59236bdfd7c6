package io.beautysalon.booking.catalog;

import static io.beautysalon.booking.register.Register.ALL;

import io.beautysalon.booking.register.Asked;
import io.beautysalon.booking.register.Register;
import io.beautysalon.booking.register.Shown;
import io.beautysalon.starter.Ids;
import io.beautysalon.starter.concurrency.IfMatch;
import io.beautysalon.starter.idempotency.Idempotent;
import io.beautysalon.starter.idempotency.Identified;
import io.beautysalon.starter.idempotency.Replayable;
import io.beautysalon.starter.paging.Page;
import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.security.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
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

/** A salon's groups of options. */
@RestController
@RequestMapping("/api/v1/salons/{salonId}/option-groups")
class OptionGroupController implements Replayable {

    private final Register register;
    private final OptionFit optionFit;
    private final Ids ids;
    private final Clock clock;

    OptionGroupController(Register register, OptionFit optionFit, Ids ids, Clock clock) {
        this.register = register;
        this.optionFit = optionFit;
        this.ids = ids;
        this.clock = clock;
    }

    @GetMapping
    @RequiresScope(value = "catalog:read", whileReadOnly = true)
    @Transactional(readOnly = true)
    @Operation(summary = "Groups of options, oldest first")
    Page<OptionGroupView> list(
            @RequestParam(defaultValue = "25") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "false") boolean archived) {
        var asked = new Asked("option-groups", limit, cursor, archived);
        return register.page(OptionGroup.class, asked, ALL, Map.of()).map(OptionGroupView::of);
    }

    @PostMapping
    @RequiresScope("catalog:write")
    @Idempotent
    @Transactional
    @Operation(summary = "Add a group; variants offer it by PUT .../option-groups")
    ResponseEntity<OptionGroupView> create(@Valid @RequestBody CreateOptionGroupRequest request) {
        int least = request.min() == null ? 0 : request.min();
        int most = request.max() == null ? Math.max(1, least) : request.max();
        requireOrder(least, most);
        var group = OptionGroup.asked(ids.next(), request.name(), least, most, clock.instant());
        register.add(group);
        return Shown.created("option-groups", group, OptionGroupView.of(group));
    }

    @GetMapping("/{id}")
    @RequiresScope(value = "catalog:read", whileReadOnly = true)
    @Transactional(readOnly = true)
    @Operation(summary = "One group")
    ResponseEntity<OptionGroupView> one(@PathVariable UUID id) {
        return shown(register.one(OptionGroup.class, id));
    }

    @PatchMapping(
            path = "/{id}",
            consumes = {"application/merge-patch+json", "application/json"})
    @RequiresScope("catalog:write")
    @Idempotent(required = false)
    @Transactional
    @Operation(summary = "Rename a group, or change how many of it are chosen")
    ResponseEntity<OptionGroupView> change(
            @PathVariable UUID id,
            IfMatch seen,
            @Valid @RequestBody ChangeOptionGroupRequest request) {
        var group = register.change(OptionGroup.class, id, seen, each -> apply(request, each));
        optionFit.requireWithGroup(id, "/max");
        return shown(group);
    }

    @PostMapping("/{id}/archive")
    @RequiresScope("catalog:write")
    @Idempotent(required = false)
    @Transactional
    @Operation(summary = "Ask no longer; bookings keep what was chosen")
    ResponseEntity<OptionGroupView> archive(@PathVariable UUID id, IfMatch seen) {
        return shown(register.archive(OptionGroup.class, id, seen));
    }

    @Override
    @Transactional(readOnly = true)
    public ResponseEntity<?> replay(UUID resourceId) {
        return one(resourceId);
    }

    private static void apply(ChangeOptionGroupRequest request, OptionGroup group) {
        if (request.name() != null) {
            group.rename(request.name());
        }
        int least = request.min() == null ? group.least() : request.min();
        int most = request.max() == null ? group.most() : request.max();
        requireOrder(least, most);
        group.take(least, most);
    }

    private static void requireOrder(int least, int most) {
        if (most < least) {
            throw CommonProblem.INVALID.at("/max", "not less than min");
        }
    }

    private static ResponseEntity<OptionGroupView> shown(OptionGroup group) {
        return Shown.of(group, OptionGroupView.of(group));
    }

    record CreateOptionGroupRequest(
            @NotBlank @Size(max = 100) @Schema(example = "Care") String name,
            @Min(0) @Max(20) @Schema(example = "0") @Nullable Integer min,
            @Min(1) @Max(20) @Schema(example = "1") @Nullable Integer max) {}

    record ChangeOptionGroupRequest(
            @Pattern(regexp = ".*\\S.*", message = "must not be blank") @Size(max = 100)
                    @Nullable String name,
            @Min(0) @Max(20) @Nullable Integer min,
            @Min(1) @Max(20) @Nullable Integer max) {}

    record OptionGroupView(UUID id, String name, int min, int max, boolean archived)
            implements Identified {

        static OptionGroupView of(OptionGroup group) {
            return new OptionGroupView(
                    group.id(), group.name(), group.least(), group.most(), group.archived());
        }
    }
}
