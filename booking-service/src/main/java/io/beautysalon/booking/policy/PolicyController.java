package io.beautysalon.booking.policy;

import static io.beautysalon.starter.problem.CommonProblem.NOT_FOUND;

import io.beautysalon.booking.policy.TermsBody.TierBody;
import io.beautysalon.contracts.booking.CollectMode;
import io.beautysalon.starter.Ids;
import io.beautysalon.starter.audit.AuditTrail;
import io.beautysalon.starter.concurrency.ETags;
import io.beautysalon.starter.idempotency.Idempotent;
import io.beautysalon.starter.idempotency.Identified;
import io.beautysalon.starter.idempotency.Replayable;
import io.beautysalon.starter.paging.Cursors;
import io.beautysalon.starter.paging.Page;
import io.beautysalon.starter.security.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
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

/** A salon's policies. */
@RestController
@RequestMapping("/api/v1/salons/{salonId}/policies")
class PolicyController implements Replayable {

    private static final LocalDate ALWAYS = LocalDate.EPOCH;

    private final Policies policies;
    private final AuditTrail audit;
    private final Cursors cursors;
    private final Ids ids;
    private final Clock clock;

    PolicyController(Policies policies, AuditTrail audit, Cursors cursors, Ids ids, Clock clock) {
        this.policies = policies;
        this.audit = audit;
        this.cursors = cursors;
        this.ids = ids;
        this.clock = clock;
    }

    @GetMapping
    @RequiresScope(value = "catalog:read", whileReadOnly = true)
    @Transactional(readOnly = true)
    @Operation(summary = "Policies, oldest first")
    Page<PolicyView> list(
            @RequestParam(defaultValue = "25") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var after = cursors.afterId("policies", cursor);
        return Page.of(
                policies.after(after, limit + 1).stream().map(PolicyView::of).toList(),
                limit,
                last -> cursors.encode("policies", last.id()));
    }

    @PostMapping
    @RequiresScope("catalog:write")
    @Idempotent
    @Transactional
    @Operation(summary = "Agree on a policy")
    ResponseEntity<PolicyView> create(@Valid @RequestBody CreatePolicyRequest request) {
        var first =
                request.version(request.effectiveFrom() == null ? ALWAYS : request.effectiveFrom());
        var policy =
                policies.saveAndFlush(
                        Policy.agreed(ids.next(), request.name(), first, clock.instant()));
        audit.record("policy.create", policy.id(), null, null);
        return shown(HttpStatus.CREATED, policy);
    }

    @GetMapping("/{id}/versions")
    @RequiresScope(value = "catalog:read", whileReadOnly = true)
    @Transactional(readOnly = true)
    @Operation(summary = "A policy with all its versions")
    ResponseEntity<PolicyView> versions(@PathVariable UUID id) {
        return shown(HttpStatus.OK, policy(id));
    }

    @PostMapping("/{id}/versions")
    @RequiresScope("catalog:write")
    @Idempotent
    @Transactional
    @Operation(summary = "Change a policy from a date on; what was agreed before stays")
    ResponseEntity<PolicyView> revise(
            @PathVariable UUID id, @Valid @RequestBody RevisePolicyRequest request) {
        var policy = policy(id);
        policy.revise(request.version(request.effectiveFrom()));
        policies.saveAndFlush(policy);
        audit.record("policy.revise", id, null, request.effectiveFrom().toString());
        return shown(HttpStatus.CREATED, policy);
    }

    @Override
    @Transactional(readOnly = true)
    public ResponseEntity<?> replay(UUID resourceId) {
        return shown(HttpStatus.CREATED, policy(resourceId));
    }

    private Policy policy(UUID id) {
        return policies.findById(id).orElseThrow(NOT_FOUND::exception);
    }

    private static ResponseEntity<PolicyView> shown(HttpStatus status, Policy policy) {
        return ResponseEntity.status(status)
                .eTag(ETags.of(policy.version()))
                .body(PolicyView.of(policy));
    }

    record CreatePolicyRequest(
            @NotBlank @Size(max = 100) @Schema(example = "Deposit 30 %") String name,
            @NotNull @Schema(example = "DEPOSIT") CollectMode collect,
            @Min(1) @Max(10_000) @Schema(example = "3000") @Nullable Integer depositBp,
            @Schema(description = "Keep the card for a later fee") @Nullable Boolean saveCard,
            @NotNull @Size(min = 1, max = 8) List<@Valid @NotNull TierBody> tiers,
            @Min(0) @Max(10_000) @Schema(example = "10000") @NotNull Integer noShowFeeBp,
            @Size(max = 8) @Nullable List<@Valid @NotNull TierBody> moveTiers,
            @Min(0) @Max(100) @Schema(example = "2") @Nullable Integer mostMoves,
            @Min(0) @Max(240) @Schema(example = "15") @Nullable Integer graceMinutes,
            @Size(max = 2_000) @Nullable String consentText,
            @Nullable LocalDate effectiveFrom)
            implements TermsBody {}

    record RevisePolicyRequest(
            @NotNull LocalDate effectiveFrom,
            @NotNull @Schema(example = "DEPOSIT") CollectMode collect,
            @Min(1) @Max(10_000) @Schema(example = "3000") @Nullable Integer depositBp,
            @Schema(description = "Keep the card for a later fee") @Nullable Boolean saveCard,
            @NotNull @Size(min = 1, max = 8) List<@Valid @NotNull TierBody> tiers,
            @Min(0) @Max(10_000) @Schema(example = "10000") @NotNull Integer noShowFeeBp,
            @Size(max = 8) @Nullable List<@Valid @NotNull TierBody> moveTiers,
            @Min(0) @Max(100) @Schema(example = "2") @Nullable Integer mostMoves,
            @Min(0) @Max(240) @Schema(example = "15") @Nullable Integer graceMinutes,
            @Size(max = 2_000) @Nullable String consentText)
            implements TermsBody {}

    record PolicyVersionView(
            int number,
            LocalDate effectiveFrom,
            CollectMode collect,
            int depositBp,
            boolean saveCard,
            List<CancelTier> tiers,
            int noShowFeeBp,
            List<CancelTier> moveTiers,
            @Nullable Integer mostMoves,
            int graceMinutes,
            @Nullable String consentText) {}

    record PolicyView(UUID id, String name, List<PolicyVersionView> versions)
            implements Identified {

        static PolicyView of(Policy policy) {
            var views =
                    IntStream.range(0, policy.versions().size())
                            .mapToObj(number -> view(number, policy.versions().get(number)))
                            .toList();
            return new PolicyView(policy.id(), policy.name(), views);
        }

        private static PolicyVersionView view(int number, PolicyVersion version) {
            return new PolicyVersionView(
                    number + 1,
                    version.effectiveFrom(),
                    version.collect(),
                    version.depositBp(),
                    version.saveCard(),
                    version.tiers(),
                    version.noShowBp(),
                    version.moveTiers(),
                    version.mostMoves(),
                    version.graceMinutes(),
                    version.consentText());
        }
    }
}
