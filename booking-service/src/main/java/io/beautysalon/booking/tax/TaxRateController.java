package io.beautysalon.booking.tax;

import io.beautysalon.booking.salon.Salons;
import io.beautysalon.starter.Ids;
import io.beautysalon.starter.audit.AuditTrail;
import io.beautysalon.starter.concurrency.ETags;
import io.beautysalon.starter.idempotency.Idempotent;
import io.beautysalon.starter.idempotency.Identified;
import io.beautysalon.starter.idempotency.Replayable;
import io.beautysalon.starter.paging.Cursors;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A salon's tax rates. Whether prices contain the tax is one of the booking settings. */
@RestController
@RequestMapping("/api/v1/salons/{salonId}/tax-rates")
class TaxRateController implements Replayable {

    private static final String LIST = "tax-rates";

    private final TaxRates rates;
    private final Salons salons;
    private final AuditTrail audit;
    private final Cursors cursors;
    private final Ids ids;
    private final Clock clock;

    TaxRateController(
            TaxRates rates,
            Salons salons,
            AuditTrail audit,
            Cursors cursors,
            Ids ids,
            Clock clock) {
        this.rates = rates;
        this.salons = salons;
        this.audit = audit;
        this.cursors = cursors;
        this.ids = ids;
        this.clock = clock;
    }

    @GetMapping
    @RequiresScope(value = "catalog:read", whileReadOnly = true)
    @Transactional(readOnly = true)
    @Operation(summary = "Tax rates with all their versions, oldest first")
    Page<TaxRateView> list(
            @RequestParam(defaultValue = "25") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var after = cursors.afterId(LIST, cursor);
        return Page.of(
                rates.after(after, limit + 1).stream().map(TaxRateView::of).toList(),
                limit,
                last -> cursors.encode(LIST, last.id()));
    }

    @PostMapping
    @RequiresScope("catalog:write")
    @Idempotent
    @Transactional
    @Operation(summary = "Say how a category is taxed at a location; without a rate it is 0")
    ResponseEntity<TaxRateView> create(@Valid @RequestBody CreateTaxRateRequest request) {
        salons.place(request.locationId(), "/locationId");
        if (rates.existsByLocationIdAndCategory(request.locationId(), request.category())) {
            throw TaxProblem.TAX_RATE_EXISTS.at("/category", "a category without a rate there");
        }
        var from = request.effectiveFrom() == null ? LocalDate.EPOCH : request.effectiveFrom();
        var rate =
                rates.saveAndFlush(
                        TaxRate.levied(
                                ids.next(),
                                request.category(),
                                request.locationId(),
                                new TaxRateVersion(from, request.rateBp()),
                                clock.instant()));
        audit.record("tax-rate.create", rate.id(), null, null);
        return shown(HttpStatus.CREATED, rate);
    }

    @GetMapping("/{id}/versions")
    @RequiresScope(value = "catalog:read", whileReadOnly = true)
    @Transactional(readOnly = true)
    @Operation(summary = "A tax rate with all its versions")
    ResponseEntity<TaxRateView> versions(@PathVariable UUID id) {
        return shown(HttpStatus.OK, rate(id));
    }

    @PostMapping("/{id}/versions")
    @RequiresScope("catalog:write")
    @Idempotent
    @Transactional
    @Operation(summary = "Change a tax rate from a date on; what was booked before keeps its own")
    ResponseEntity<TaxRateView> revise(
            @PathVariable UUID id, @Valid @RequestBody ReviseTaxRateRequest request) {
        var rate = rate(id);
        rate.revise(new TaxRateVersion(request.effectiveFrom(), request.rateBp()));
        rates.saveAndFlush(rate);
        audit.record("tax-rate.revise", id, null, request.effectiveFrom().toString());
        return shown(HttpStatus.CREATED, rate);
    }

    @Override
    @Transactional(readOnly = true)
    public ResponseEntity<?> replay(UUID resourceId) {
        return shown(HttpStatus.CREATED, rate(resourceId));
    }

    private TaxRate rate(UUID id) {
        return rates.findById(id).orElseThrow(CommonProblem.NOT_FOUND::exception);
    }

    private static ResponseEntity<TaxRateView> shown(HttpStatus status, TaxRate rate) {
        return ResponseEntity.status(status)
                .eTag(ETags.of(rate.version()))
                .body(TaxRateView.of(rate));
    }

    record CreateTaxRateRequest(
            @NotNull
                    @Pattern(regexp = "[a-z0-9-]{1,30}", message = "1 to 30 of a-z, 0-9 and -")
                    @Schema(example = "standard")
                    String category,
            @NotNull UUID locationId,
            @NotNull @Min(0) @Max(10_000) @Schema(example = "1900") Integer rateBp,
            @Nullable LocalDate effectiveFrom) {}

    record ReviseTaxRateRequest(
            @NotNull LocalDate effectiveFrom,
            @NotNull @Min(0) @Max(10_000) @Schema(example = "1900") Integer rateBp) {}

    record TaxRateView(UUID id, String category, UUID locationId, List<TaxRateVersion> versions)
            implements Identified {

        static TaxRateView of(TaxRate rate) {
            return new TaxRateView(rate.id(), rate.category(), rate.locationId(), rate.versions());
        }
    }
}
