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

/** The headings of a salon's menu. */
@RestController
@RequestMapping("/api/v1/salons/{salonId}/service-categories")
class CategoryController implements Replayable {

    private final Register register;
    private final Ids ids;
    private final Clock clock;

    CategoryController(Register register, Ids ids, Clock clock) {
        this.register = register;
        this.ids = ids;
        this.clock = clock;
    }

    @GetMapping
    @RequiresScope(value = "catalog:read", whileReadOnly = true)
    @Transactional(readOnly = true)
    @Operation(summary = "Categories, oldest first; displayOrder is their order on the menu")
    Page<CategoryView> list(
            @RequestParam(defaultValue = "25") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "false") boolean archived) {
        var asked = new Asked("service-categories", limit, cursor, archived);
        return register.page(ServiceCategory.class, asked, ALL, Map.of()).map(CategoryView::of);
    }

    @PostMapping
    @RequiresScope("catalog:write")
    @Idempotent
    @Transactional
    @Operation(summary = "Add a category")
    ResponseEntity<CategoryView> create(@Valid @RequestBody CreateCategoryRequest request) {
        var category = ServiceCategory.headed(ids.next(), request.name(), clock.instant());
        category.order(request.displayOrder() == null ? 0 : request.displayOrder());
        register.add(category);
        return Shown.created("service-categories", category, CategoryView.of(category));
    }

    @GetMapping("/{id}")
    @RequiresScope(value = "catalog:read", whileReadOnly = true)
    @Transactional(readOnly = true)
    @Operation(summary = "One category")
    ResponseEntity<CategoryView> one(@PathVariable UUID id) {
        return shown(register.one(ServiceCategory.class, id));
    }

    @PatchMapping(
            path = "/{id}",
            consumes = {"application/merge-patch+json", "application/json"})
    @RequiresScope("catalog:write")
    @Idempotent(required = false)
    @Transactional
    @Operation(summary = "Rename a category, or move it on the menu")
    ResponseEntity<CategoryView> change(
            @PathVariable UUID id,
            IfMatch seen,
            @Valid @RequestBody ChangeCategoryRequest request) {
        return shown(register.change(ServiceCategory.class, id, seen, request::apply));
    }

    @PostMapping("/{id}/archive")
    @RequiresScope("catalog:write")
    @Idempotent(required = false)
    @Transactional
    @Operation(summary = "Take a category off the menu; its services stand outside it then")
    ResponseEntity<CategoryView> archive(@PathVariable UUID id, IfMatch seen) {
        return shown(register.archive(ServiceCategory.class, id, seen));
    }

    @PostMapping("/{id}/restore")
    @RequiresScope("catalog:write")
    @Idempotent(required = false)
    @Transactional
    @Operation(summary = "Put an archived category on the menu again")
    ResponseEntity<CategoryView> restore(@PathVariable UUID id, IfMatch seen) {
        return shown(register.restore(ServiceCategory.class, id, seen));
    }

    @Override
    @Transactional(readOnly = true)
    public ResponseEntity<?> replay(UUID resourceId) {
        return one(resourceId);
    }

    private static ResponseEntity<CategoryView> shown(ServiceCategory category) {
        return Shown.of(category, CategoryView.of(category));
    }

    record CreateCategoryRequest(
            @NotBlank @Size(max = 100) @Schema(example = "Hair") String name,
            @Min(0) @Max(10_000) @Nullable Integer displayOrder) {}

    record ChangeCategoryRequest(
            @Pattern(regexp = ".*\\S.*", message = "must not be blank") @Size(max = 100)
                    @Nullable String name,
            @Min(0) @Max(10_000) @Nullable Integer displayOrder) {

        void apply(ServiceCategory category) {
            if (name != null) {
                category.rename(name);
            }
            if (displayOrder != null) {
                category.order(displayOrder);
            }
        }
    }

    record CategoryView(UUID id, String name, int displayOrder, boolean archived)
            implements Identified {

        static CategoryView of(ServiceCategory category) {
            return new CategoryView(
                    category.id(), category.name(), category.displayOrder(), category.archived());
        }
    }
}
