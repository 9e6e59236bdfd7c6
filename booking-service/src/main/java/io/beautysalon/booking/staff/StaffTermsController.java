package io.beautysalon.booking.staff;

import io.beautysalon.booking.catalog.Variants;
import io.beautysalon.starter.audit.AuditTrail;
import io.beautysalon.starter.concurrency.ETags;
import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.security.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who performs a variant, and on which terms. */
@RestController
@RequestMapping("/api/v1/salons/{salonId}/variants/{variantId}/staff-terms")
class StaffTermsController {

    private final Team team;
    private final Variants variants;
    private final AuditTrail audit;

    StaffTermsController(Team team, Variants variants, AuditTrail audit) {
        this.team = team;
        this.variants = variants;
        this.audit = audit;
    }

    @GetMapping
    @RequiresScope(value = "catalog:read", whileReadOnly = true)
    @Transactional(readOnly = true)
    @Operation(summary = "Everybody who performs the variant")
    List<StaffTermsView> list(@PathVariable UUID variantId) {
        variants.require(variantId);
        return team.terms(variantId).stream().map(StaffTermsView::of).toList();
    }

    @GetMapping("/{staffId}")
    @RequiresScope(value = "catalog:read", whileReadOnly = true)
    @Transactional(readOnly = true)
    @Operation(summary = "One staff member's terms")
    ResponseEntity<StaffTermsView> one(@PathVariable UUID variantId, @PathVariable UUID staffId) {
        return shown(
                HttpStatus.OK,
                team.terms(variantId, staffId).orElseThrow(CommonProblem.NOT_FOUND::exception));
    }

    @PutMapping("/{staffId}")
    @RequiresScope("catalog:write")
    @Transactional
    @Operation(
            summary = "Let a staff member perform the variant, or change how",
            description = "If-None-Match: * for the first time, If-Match for a change.")
    ResponseEntity<StaffTermsView> put(
            @PathVariable UUID variantId,
            @PathVariable UUID staffId,
            @Valid @RequestBody StaffTermsRequest request,
            HttpServletRequest http) {
        variants.require(variantId);
        team.member(staffId);
        var known = team.terms(variantId, staffId);
        if (known.isEmpty()) {
            Preconditions.requireCreation(http.getHeader(HttpHeaders.IF_NONE_MATCH));
        } else {
            Preconditions.requireVersion(
                    http.getHeader(HttpHeaders.IF_MATCH), known.get().version());
        }
        var terms = known.orElseGet(() -> StaffTerms.of(variantId, staffId));
        terms.agree(request.from(), request.price(), request.minutesByPhase());
        team.add(terms);
        audit.record("staff-terms.put", variantId, null, staffId.toString());
        return shown(known.isEmpty() ? HttpStatus.CREATED : HttpStatus.OK, terms);
    }

    @DeleteMapping("/{staffId}")
    @RequiresScope("catalog:write")
    @Transactional
    @Operation(summary = "She performs it no longer; bookings stay")
    ResponseEntity<Void> delete(
            @PathVariable UUID variantId, @PathVariable UUID staffId, HttpServletRequest http) {
        var terms = team.terms(variantId, staffId).orElseThrow(CommonProblem.NOT_FOUND::exception);
        Preconditions.requireVersion(http.getHeader(HttpHeaders.IF_MATCH), terms.version());
        team.remove(terms);
        audit.record("staff-terms.delete", variantId, staffId.toString(), null);
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<StaffTermsView> shown(HttpStatus status, StaffTerms terms) {
        return ResponseEntity.status(status)
                .eTag(ETags.of(terms.version()))
                .body(StaffTermsView.of(terms));
    }

    /** Her own minutes for a phase in which staff is busy, by its position from 0. */
    record PhaseMinutes(
            @NotNull @Min(0) @Max(9) Integer phase, @NotNull @Min(1) @Max(1_440) Integer minutes) {}

    record StaffTermsRequest(
            @Nullable LocalDate effectiveFrom,
            @Min(0) @Max(99_999_999) @Nullable Long price,
            @Size(max = 10) @Nullable List<@Valid @NotNull PhaseMinutes> phaseMinutes) {

        LocalDate from() {
            return effectiveFrom == null ? LocalDate.EPOCH : effectiveFrom;
        }

        Map<Integer, Integer> minutesByPhase() {
            return phaseMinutes == null
                    ? Map.of()
                    : phaseMinutes.stream()
                            .collect(
                                    Collectors.toMap(
                                            PhaseMinutes::phase,
                                            PhaseMinutes::minutes,
                                            (first, second) -> second));
        }
    }

    record StaffTermsView(
            UUID variantId,
            UUID staffId,
            LocalDate effectiveFrom,
            @Nullable Long price,
            List<PhaseMinutes> phaseMinutes) {

        static StaffTermsView of(StaffTerms terms) {
            return new StaffTermsView(
                    terms.id().variantId(),
                    terms.id().staffId(),
                    terms.effectiveFrom(),
                    terms.price(),
                    terms.phaseMinutes().entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .map(each -> new PhaseMinutes(each.getKey(), each.getValue()))
                            .toList());
        }
    }
}
