package io.beautysalon.booking.catalog;

import io.beautysalon.booking.catalog.VariantController.VariantView;
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
import java.util.List;
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
import tools.jackson.databind.JsonNode;

/** A salon's services. */
@RestController
@RequestMapping("/api/v1/salons/{salonId}/services")
class ServiceController implements Replayable {

    private static final String VARIANTS = "variants";

    private final Register register;
    private final ServiceList serviceList;
    private final Ids ids;
    private final Clock clock;

    ServiceController(Register register, ServiceList serviceList, Ids ids, Clock clock) {
        this.register = register;
        this.serviceList = serviceList;
        this.ids = ids;
        this.clock = clock;
    }

    @GetMapping
    @RequiresScope(value = "catalog:read", whileReadOnly = true)
    @Transactional(readOnly = true)
    @Operation(
            summary = "Services, oldest first",
            description =
                    "locationId: those with a variant that is offered there. expand=variants adds"
                            + " the variants.")
    Page<ServiceView> list(
            @RequestParam(defaultValue = "25") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "false") boolean archived,
            @RequestParam(defaultValue = "") @Size(max = 100) String q,
            @RequestParam(required = false) @Nullable UUID categoryId,
            @RequestParam(required = false) @Nullable UUID locationId,
            @RequestParam(defaultValue = "") List<String> expand) {
        if (!List.of(VARIANTS).containsAll(expand)) {
            throw CommonProblem.PARAMETER_UNREADABLE.at("expand", VARIANTS);
        }
        var asked = new Asked("services", limit, cursor, archived);
        var page = serviceList.page(asked, q, categoryId, locationId);
        return expand.isEmpty()
                ? page.map(ServiceView::of)
                : serviceList.withVariants(page, archived);
    }

    @PostMapping
    @RequiresScope("catalog:write")
    @Idempotent
    @Transactional
    @Operation(summary = "Offer a service")
    ResponseEntity<ServiceView> create(@Valid @RequestBody CreateServiceRequest request) {
        var treatment =
                Treatment.offered(
                        ids.next(), request.name(), request.description(), clock.instant());
        treatment.file(category(request.categoryId()));
        register.add(treatment);
        return Shown.created("services", treatment, ServiceView.of(treatment));
    }

    @GetMapping("/{id}")
    @RequiresScope(value = "catalog:read", whileReadOnly = true)
    @Transactional(readOnly = true)
    @Operation(summary = "One service")
    ResponseEntity<ServiceView> one(@PathVariable UUID id) {
        return shown(register.one(Treatment.class, id));
    }

    @PatchMapping(
            path = "/{id}",
            consumes = {"application/merge-patch+json", "application/json"})
    @RequiresScope("catalog:write")
    @Idempotent(required = false)
    @Transactional
    @Operation(summary = "Rename, describe or file a service")
    ResponseEntity<ServiceView> change(
            @PathVariable UUID id, IfMatch seen, @Valid @RequestBody ChangeServiceRequest request) {
        return shown(
                register.change(Treatment.class, id, seen, treatment -> apply(request, treatment)));
    }

    @PostMapping("/{id}/archive")
    @RequiresScope("catalog:write")
    @Idempotent(required = false)
    @Transactional
    @Operation(summary = "Offer a service no longer; bookings stay")
    ResponseEntity<ServiceView> archive(@PathVariable UUID id, IfMatch seen) {
        return shown(register.archive(Treatment.class, id, seen));
    }

    @PostMapping("/{id}/restore")
    @RequiresScope("catalog:write")
    @Idempotent(required = false)
    @Transactional
    @Operation(summary = "Offer an archived service again")
    ResponseEntity<ServiceView> restore(@PathVariable UUID id, IfMatch seen) {
        return shown(register.restore(Treatment.class, id, seen));
    }

    @Override
    @Transactional(readOnly = true)
    public ResponseEntity<?> replay(UUID resourceId) {
        return one(resourceId);
    }

    private void apply(ChangeServiceRequest request, Treatment treatment) {
        if (request.name() != null) {
            treatment.rename(request.name());
        }
        if (request.description() != null) {
            treatment.describe(request.text(request.description()));
        }
        if (request.categoryId() != null) {
            treatment.file(category(request.category(request.categoryId())));
        }
    }

    private @Nullable UUID category(@Nullable UUID id) {
        if (id != null && !serviceList.hasCategory(id)) {
            throw CommonProblem.INVALID.at("/categoryId", "a category of this salon");
        }
        return id;
    }

    private static ResponseEntity<ServiceView> shown(Treatment treatment) {
        return Shown.of(treatment, ServiceView.of(treatment));
    }

    record CreateServiceRequest(
            @NotBlank @Size(max = 100) @Schema(example = "Colour") String name,
            @Size(max = 2_000) @Nullable String description,
            @Nullable UUID categoryId) {}

    /** A merge patch: an absent member changes nothing, null takes the thing away. */
    record ChangeServiceRequest(
            @Pattern(regexp = ".*\\S.*", message = "must not be blank") @Size(max = 100)
                    @Nullable String name,
            @Schema(type = "string", maxLength = 2_000) @Nullable JsonNode description,
            @Schema(type = "string", format = "uuid") @Nullable JsonNode categoryId) {

        @Nullable String text(JsonNode node) {
            if (node.isNull()) {
                return null;
            }
            if (!node.isString() || node.stringValue().length() > 2_000) {
                throw CommonProblem.INVALID.at("/description", "a text of up to 2000 characters");
            }
            return node.stringValue();
        }

        @Nullable UUID category(JsonNode node) {
            try {
                return node.isNull() ? null : UUID.fromString(node.asString(""));
            } catch (IllegalArgumentException e) {
                throw CommonProblem.INVALID.at("/categoryId", "a category of this salon");
            }
        }
    }

    record ServiceView(
            UUID id,
            String name,
            @Nullable String description,
            @Nullable UUID categoryId,
            boolean archived,
            @Schema(description = "Only with expand=variants") @Nullable List<VariantView> variants)
            implements Identified {

        static ServiceView of(Treatment treatment) {
            return of(treatment, null);
        }

        static ServiceView of(Treatment treatment, @Nullable List<VariantView> variants) {
            return new ServiceView(
                    treatment.id(),
                    treatment.name(),
                    treatment.description(),
                    treatment.categoryId(),
                    treatment.archived(),
                    variants);
        }
    }
}
