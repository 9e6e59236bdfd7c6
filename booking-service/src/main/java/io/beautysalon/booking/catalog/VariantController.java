package io.beautysalon.booking.catalog;

import io.beautysalon.booking.register.Register;
import io.beautysalon.booking.register.Shown;
import io.beautysalon.booking.salon.Salons;
import io.beautysalon.starter.Ids;
import io.beautysalon.starter.concurrency.IfMatch;
import io.beautysalon.starter.idempotency.Idempotent;
import io.beautysalon.starter.idempotency.Identified;
import io.beautysalon.starter.idempotency.Replayable;
import io.beautysalon.starter.problem.CommonProblem;
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

/** The variants of a service. */
@RestController
@RequestMapping("/api/v1/salons/{salonId}")
class VariantController implements Replayable {

    private final Register register;
    private final Catalogue catalogue;
    private final Salons salons;
    private final Ids ids;
    private final Clock clock;

    VariantController(Register register, Catalogue catalogue, Salons salons, Ids ids, Clock clock) {
        this.register = register;
        this.catalogue = catalogue;
        this.salons = salons;
        this.ids = ids;
        this.clock = clock;
    }

    @PostMapping("/services/{serviceId}/variants")
    @RequiresScope("catalog:write")
    @Idempotent
    @Transactional
    @Operation(summary = "Offer a service in one more way; it needs a version to be bookable")
    ResponseEntity<VariantView> create(
            @PathVariable UUID serviceId, @Valid @RequestBody CreateVariantRequest request) {
        var treatment = register.one(Treatment.class, serviceId);
        var variant = Variant.of(treatment, ids.next(), request.name(), clock.instant());
        variant.bookOnline(request.online() == null || request.online());
        variant.order(request.displayOrder() == null ? 0 : request.displayOrder());
        variant.offerAt(places(request.locations()));
        register.add(variant);
        return Shown.created("variants", variant, VariantView.of(variant));
    }

    @GetMapping("/services/{serviceId}/variants")
    @RequiresScope(value = "catalog:read", whileReadOnly = true)
    @Transactional(readOnly = true)
    @Operation(summary = "The variants of a service, in display order")
    List<VariantView> list(
            @PathVariable UUID serviceId, @RequestParam(defaultValue = "false") boolean archived) {
        register.one(Treatment.class, serviceId);
        return catalogue.variants(List.of(serviceId), archived).stream()
                .map(VariantView::of)
                .toList();
    }

    @GetMapping("/variants/{id}")
    @RequiresScope(value = "catalog:read", whileReadOnly = true)
    @Transactional(readOnly = true)
    @Operation(summary = "One variant")
    ResponseEntity<VariantView> one(@PathVariable UUID id) {
        return shown(register.one(Variant.class, id));
    }

    @PatchMapping(
            path = "/variants/{id}",
            consumes = {"application/merge-patch+json", "application/json"})
    @RequiresScope("catalog:write")
    @Idempotent(required = false)
    @Transactional
    @Operation(summary = "Change a variant's name, order, channel or locations")
    ResponseEntity<VariantView> change(
            @PathVariable UUID id, IfMatch seen, @Valid @RequestBody ChangeVariantRequest request) {
        return shown(register.change(Variant.class, id, seen, variant -> apply(request, variant)));
    }

    @PostMapping("/variants/{id}/archive")
    @RequiresScope("catalog:write")
    @Idempotent(required = false)
    @Transactional
    @Operation(summary = "Offer a variant no longer; bookings stay")
    ResponseEntity<VariantView> archive(@PathVariable UUID id, IfMatch seen) {
        return shown(register.archive(Variant.class, id, seen));
    }

    @PostMapping("/variants/{id}/restore")
    @RequiresScope("catalog:write")
    @Idempotent(required = false)
    @Transactional
    @Operation(summary = "Offer an archived variant again")
    ResponseEntity<VariantView> restore(@PathVariable UUID id, IfMatch seen) {
        return shown(register.restore(Variant.class, id, seen));
    }

    @Override
    @Transactional(readOnly = true)
    public ResponseEntity<?> replay(UUID resourceId) {
        return one(resourceId);
    }

    private void apply(ChangeVariantRequest request, Variant variant) {
        if (request.name() != null) {
            variant.rename(request.name());
        }
        if (request.online() != null) {
            variant.bookOnline(request.online());
        }
        if (request.displayOrder() != null) {
            variant.order(request.displayOrder());
        }
        if (request.locations() != null) {
            variant.offerAt(places(request.locations()));
        }
    }

    private List<OfferedAt> places(@Nullable List<PlaceBody> places) {
        if (places == null) {
            return List.of();
        }
        var ids = places.stream().map(PlaceBody::locationId).toList();
        salons.requireLocations(ids, i -> "/locations/" + i + "/locationId");
        if (ids.stream().distinct().count() < ids.size()) {
            throw CommonProblem.INVALID.at("/locations", "each location once");
        }
        return places.stream().map(p -> new OfferedAt(p.locationId(), p.price())).toList();
    }

    private static ResponseEntity<VariantView> shown(Variant variant) {
        return Shown.of(variant, VariantView.of(variant));
    }

    /** A location where it is offered; price in minor units, null = the version's. */
    record PlaceBody(@NotNull UUID locationId, @Min(0) @Max(99_999_999) @Nullable Long price) {}

    record CreateVariantRequest(
            @NotBlank @Size(max = 100) @Schema(example = "Long hair") String name,
            @Nullable Boolean online,
            @Min(0) @Max(10_000) @Nullable Integer displayOrder,
            @Size(max = 100) @Nullable List<@Valid @NotNull PlaceBody> locations) {}

    record ChangeVariantRequest(
            @Pattern(regexp = ".*\\S.*", message = "must not be blank") @Size(max = 100)
                    @Nullable String name,
            @Nullable Boolean online,
            @Min(0) @Max(10_000) @Nullable Integer displayOrder,
            @Size(max = 100) @Nullable List<@Valid @NotNull PlaceBody> locations) {}

    record VariantView(
            UUID id,
            UUID serviceId,
            String name,
            boolean online,
            int displayOrder,
            List<OfferedAt> locations,
            List<UUID> optionGroupIds,
            boolean archived)
            implements Identified {

        static VariantView of(Variant variant) {
            return new VariantView(
                    variant.id(),
                    variant.serviceId(),
                    variant.name(),
                    variant.online(),
                    variant.displayOrder(),
                    List.copyOf(variant.locations()),
                    variant.optionGroups(),
                    variant.archived());
        }
    }
}
