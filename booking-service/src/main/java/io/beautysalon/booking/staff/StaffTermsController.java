package io.beautysalon.booking.staff;

import io.beautysalon.booking.catalog.Variants;
import io.beautysalon.starter.Ids;
import io.beautysalon.starter.audit.AuditTrail;
import io.beautysalon.starter.concurrency.ETags;
import io.beautysalon.starter.concurrency.IfMatch;
import io.beautysalon.starter.concurrency.PutCondition;
import io.beautysalon.starter.idempotency.Idempotent;
import io.beautysalon.starter.idempotency.Identified;
import io.beautysalon.starter.idempotency.Replayable;
import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.security.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
class StaffTermsController implements Replayable {

    private final Team team;
    private final Variants variants;
    private final AuditTrail audit;
    private final Ids ids;

    StaffTermsController(Team team, Variants variants, AuditTrail audit, Ids ids) {
        this.team = team;
        this.variants = variants;
        this.audit = audit;
        this.ids = ids;
    }

    @GetMapping
    @RequiresScope(value = "catalog:read", whileReadOnly = true)
    @Transactional(readOnly = true)
    @Operation(summary = "Everybody who performs the variant")
    List<StaffTermsView> list(@PathVariable UUID variantId) {
        variants.require(variantId);
        return team.termsOf(variantId).stream().map(StaffTermsView::of).toList();
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
    @Idempotent(required = false)
    @Transactional
    @Operation(
            summary = "Let a staff member perform the variant, or change how",
            description =
                    "If-None-Match: * for the first time, If-Match for a change. What holds before"
                            + " effectiveFrom stays; without it these terms hold as from ever.")
    ResponseEntity<StaffTermsView> put(
            @PathVariable UUID variantId,
            @PathVariable UUID staffId,
            PutCondition condition,
            @Valid @RequestBody StaffTermsRequest request) {
        variants.require(variantId);
        team.member(staffId);
        var known = team.terms(variantId, staffId);
        condition.check(known.map(StaffTerms::version).orElse(null));
        var terms = known.orElseGet(() -> StaffTerms.of(variantId, staffId, ids.next()));
        terms.agree(request.terms());
        team.add(terms);
        audit.record("staff-terms.put", variantId, null, staffId.toString());
        return shown(known.isEmpty() ? HttpStatus.CREATED : HttpStatus.OK, terms);
    }

    @DeleteMapping("/{staffId}")
    @RequiresScope("catalog:write")
    @Idempotent(required = false)
    @Transactional
    @Operation(summary = "She performs it no longer; bookings stay")
    ResponseEntity<Void> delete(
            @PathVariable UUID variantId, @PathVariable UUID staffId, IfMatch seen) {
        var terms = team.terms(variantId, staffId).orElseThrow(CommonProblem.NOT_FOUND::exception);
        seen.check(terms.version());
        team.remove(terms);
        audit.record("staff-terms.delete", variantId, staffId.toString(), null);
        return ResponseEntity.noContent().build();
    }

    @Override
    @Transactional(readOnly = true)
    public ResponseEntity<?> replay(UUID resourceId) {
        return shown(HttpStatus.OK, team.terms(resourceId));
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

        AgreedTerms terms() {
            var minutes = new HashMap<Integer, Integer>();
            var asked = phaseMinutes == null ? List.<PhaseMinutes>of() : phaseMinutes;
            for (int i = 0; i < asked.size(); i++) {
                if (minutes.put(asked.get(i).phase(), asked.get(i).minutes()) != null) {
                    throw CommonProblem.INVALID.at("/phaseMinutes/" + i, "each phase once");
                }
            }
            return new AgreedTerms(
                    effectiveFrom == null ? LocalDate.EPOCH : effectiveFrom, price, minutes);
        }
    }

    /** Terms from a date on. */
    record AgreedTermsView(
            LocalDate effectiveFrom, @Nullable Long price, List<PhaseMinutes> phaseMinutes) {

        static AgreedTermsView of(AgreedTerms terms) {
            return new AgreedTermsView(
                    terms.effectiveFrom(),
                    terms.price(),
                    terms.minutes().entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .map(each -> new PhaseMinutes(each.getKey(), each.getValue()))
                            .toList());
        }
    }

    /** In the order of their dates; each holds until the next one. */
    record StaffTermsView(UUID id, UUID variantId, UUID staffId, List<AgreedTermsView> terms)
            implements Identified {

        static StaffTermsView of(StaffTerms terms) {
            return new StaffTermsView(
                    terms.id(),
                    terms.key().variantId(),
                    terms.key().staffId(),
                    terms.agreed().stream().map(AgreedTermsView::of).toList());
        }
    }
}
