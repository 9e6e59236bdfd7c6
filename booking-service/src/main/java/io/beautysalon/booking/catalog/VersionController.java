package io.beautysalon.booking.catalog;

import io.beautysalon.booking.register.Register;
import io.beautysalon.starter.Ids;
import io.beautysalon.starter.audit.AuditTrail;
import io.beautysalon.starter.concurrency.ETags;
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
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The dated versions of a variant. */
@RestController
@RequestMapping("/api/v1/salons/{salonId}/variants/{variantId}/versions")
class VersionController implements Replayable {

    private final Register register;
    private final Catalogue catalogue;
    private final VersionSense sense;
    private final OptionFit optionFit;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    VersionController(
            Register register,
            Catalogue catalogue,
            VersionSense sense,
            OptionFit optionFit,
            AuditTrail audit,
            Ids ids,
            Clock clock) {
        this.register = register;
        this.catalogue = catalogue;
        this.sense = sense;
        this.optionFit = optionFit;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    @GetMapping
    @RequiresScope(value = "catalog:read", whileReadOnly = true)
    @Transactional(readOnly = true)
    @Operation(summary = "All versions of a variant, in order")
    ResponseEntity<Page<VersionView>> list(@PathVariable UUID variantId) {
        var variant = register.one(Variant.class, variantId);
        var views = catalogue.versions(variantId).stream().map(VersionView::of).toList();
        return ResponseEntity.ok().eTag(ETags.of(variant.version())).body(new Page<>(views, null));
    }

    @PostMapping
    @RequiresScope("catalog:write")
    @Idempotent(required = false)
    @Transactional
    @Operation(summary = "Change price, phases, buffers or policy from a date on")
    ResponseEntity<VersionView> add(
            @PathVariable UUID variantId,
            IfMatch seen,
            @Valid @RequestBody CreateVersionRequest request) {
        var variant = register.one(Variant.class, variantId, seen);
        sense.require(request);
        var versions = catalogue.versions(variantId);
        var from = request.effectiveFrom() == null ? LocalDate.EPOCH : request.effectiveFrom();
        if (versions.stream().anyMatch(v -> v.terms().effectiveFrom().equals(from))) {
            throw CatalogProblem.VERSION_EXISTS.at("/effectiveFrom", "a date without a version");
        }
        int number = versions.isEmpty() ? 1 : versions.getLast().number() + 1;
        var version =
                catalogue.add(
                        new VariantVersion(ids.next(), variantId, number, request.terms(from)));
        optionFit.require(variant, "/phases");
        register.touch(variant);
        audit.record("variant.version", variantId, null, version.id().toString());
        return ResponseEntity.status(HttpStatus.CREATED)
                .eTag(ETags.of(variant.version()))
                .body(VersionView.of(version));
    }

    @DeleteMapping("/{number}")
    @RequiresScope("catalog:write")
    @Idempotent(required = false)
    @Transactional
    @Operation(summary = "Take back a version that has not begun")
    ResponseEntity<Void> delete(
            @PathVariable UUID variantId, @PathVariable int number, IfMatch seen) {
        var variant = register.one(Variant.class, variantId, seen);
        var version =
                catalogue.versions(variantId).stream()
                        .filter(v -> v.number() == number)
                        .findFirst()
                        .orElseThrow(CommonProblem.NOT_FOUND::exception);
        // everywhere on earth: a location may be a day ahead of us
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(14));
        if (!version.terms().effectiveFrom().isAfter(today)) {
            throw CatalogProblem.VERSION_BEGUN.exception();
        }
        catalogue.remove(version);
        register.touch(variant);
        audit.record("variant.version-delete", variantId, version.id().toString(), null);
        return ResponseEntity.noContent().build();
    }

    @Override
    @Transactional(readOnly = true)
    public ResponseEntity<?> replay(UUID resourceId) {
        var version = catalogue.version(resourceId);
        return ResponseEntity.ok()
                .eTag(ETags.of(register.one(Variant.class, version.variantId()).version()))
                .body(VersionView.of(version));
    }

    /** A stretch of the treatment; staff and client are busy unless said otherwise. */
    record PhaseBody(
            @Pattern(regexp = ".*\\S.*", message = "must not be blank")
                    @Size(max = 50)
                    @Schema(example = "cut", description = "By it options lengthen the phase")
                    @Nullable String name,
            @Min(1) @Max(1_440) @Schema(example = "30") @NotNull Integer minutes,
            @NotNull Boolean staffBusy,
            @Nullable Boolean clientBusy,
            @Size(max = 5) @Schema(description = "A unit of each is needed meanwhile")
                    @Nullable List<@NotNull UUID> pools) {

        List<UUID> poolIds() {
            return pools == null ? List.of() : pools;
        }

        VersionPhase phase() {
            return new VersionPhase(
                    name, minutes, staffBusy, clientBusy == null || clientBusy, poolIds());
        }
    }

    record CreateVersionRequest(
            @Nullable LocalDate effectiveFrom,
            @NotNull @Schema(example = "FIXED") PriceKind priceKind,
            @Min(0) @Max(99_999_999) @Schema(example = "4500") @NotNull Long price,
            @Min(0) @Max(240) @Nullable Integer bufferBeforeMinutes,
            @Min(0) @Max(240) @Nullable Integer bufferAfterMinutes,
            @Nullable UUID policyId,
            @Pattern(regexp = "[a-z0-9-]{1,30}", message = "1 to 30 of a-z, 0-9 and -")
                    @Schema(example = "standard")
                    @Nullable String taxCategory,
            @NotNull @Size(min = 1, max = 10) List<@Valid @NotNull PhaseBody> phases) {

        VariantVersion.Terms terms(LocalDate from) {
            return new VariantVersion.Terms(
                    from,
                    priceKind,
                    price,
                    bufferBeforeMinutes == null ? 0 : bufferBeforeMinutes,
                    bufferAfterMinutes == null ? 0 : bufferAfterMinutes,
                    policyId,
                    taxCategory,
                    phases.stream().map(PhaseBody::phase).toList());
        }
    }

    record VersionView(
            UUID id,
            int number,
            LocalDate effectiveFrom,
            PriceKind priceKind,
            long price,
            int bufferBeforeMinutes,
            int bufferAfterMinutes,
            @Nullable UUID policyId,
            @Nullable String taxCategory,
            List<VersionPhase> phases)
            implements Identified {

        static VersionView of(VariantVersion version) {
            var terms = version.terms();
            return new VersionView(
                    version.id(),
                    version.number(),
                    terms.effectiveFrom(),
                    terms.priceKind(),
                    terms.price(),
                    terms.bufferBefore(),
                    terms.bufferAfter(),
                    terms.policyId(),
                    terms.taxCategory(),
                    terms.phases());
        }
    }
}
