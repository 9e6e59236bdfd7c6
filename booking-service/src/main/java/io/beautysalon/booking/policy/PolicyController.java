package io.beautysalon.booking.policy;

import static io.beautysalon.starter.problem.CommonProblem.INVALID;
import static io.beautysalon.starter.problem.CommonProblem.NOT_FOUND;

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
import java.util.Comparator;
import java.util.HashSet;
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
        var after =
                cursor == null
                        ? new UUID(0, 0)
                        : UUID.fromString(cursors.decode("policies", cursor).getFirst());
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
        requireFallingTiers(request.tiers());
        var first =
                version(
                        request.effectiveFrom() == null ? ALWAYS : request.effectiveFrom(),
                        request.collect(),
                        request.depositBp(),
                        request.tiers(),
                        request.noShowFeeBp(),
                        request.consentText());
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
        requireFallingTiers(request.tiers());
        var policy = policy(id);
        policy.revise(
                version(
                        request.effectiveFrom(),
                        request.collect(),
                        request.depositBp(),
                        request.tiers(),
                        request.noShowFeeBp(),
                        request.consentText()));
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

    private static PolicyVersion version(
            LocalDate from,
            CollectMode collect,
            @Nullable Integer depositBp,
            List<TierBody> tiers,
            int noShowFeeBp,
            @Nullable String consentText) {
        if (collect == CollectMode.SAVE_CARD) {
            throw INVALID.at("/collect", "NONE, DEPOSIT or FULL");
        }
        if ((collect == CollectMode.DEPOSIT) != (depositBp != null)) {
            throw INVALID.at("/depositBp", "given for a DEPOSIT, and only then");
        }
        var steps = tiers.stream().map(t -> new CancelTier(t.minutesBefore(), t.feeBp())).toList();
        return new PolicyVersion(
                from, collect, depositBp == null ? 0 : depositBp, steps, noShowFeeBp, consentText);
    }

    /** Cancelling later never costs less, or waiting would pay. */
    private static void requireFallingTiers(List<TierBody> tiers) {
        var sorted =
                tiers.stream()
                        .sorted(Comparator.comparingInt(TierBody::minutesBefore).reversed())
                        .toList();
        var seen = new HashSet<Integer>();
        int fee = 0;
        for (var tier : sorted) {
            if (!seen.add(tier.minutesBefore()) || tier.feeBp() < fee) {
                throw INVALID.at("/tiers", "distinct minutesBefore, the fee never falls later on");
            }
            fee = tier.feeBp();
        }
    }

    private static ResponseEntity<PolicyView> shown(HttpStatus status, Policy policy) {
        return ResponseEntity.status(status)
                .eTag(ETags.of(policy.version()))
                .body(PolicyView.of(policy));
    }

    /** A step of the cancellation fee. */
    record TierBody(
            @Min(0) @Max(525_600) @Schema(example = "1440") @NotNull Integer minutesBefore,
            @Min(0) @Max(10_000) @Schema(example = "0") @NotNull Integer feeBp) {}

    record CreatePolicyRequest(
            @NotBlank @Size(max = 100) @Schema(example = "Deposit 30 %") String name,
            @NotNull @Schema(example = "DEPOSIT") CollectMode collect,
            @Min(1) @Max(10_000) @Schema(example = "3000") @Nullable Integer depositBp,
            @NotNull @Size(min = 1, max = 8) List<@Valid @NotNull TierBody> tiers,
            @Min(0) @Max(10_000) @Schema(example = "10000") @NotNull Integer noShowFeeBp,
            @Size(max = 2_000) @Nullable String consentText,
            @Nullable LocalDate effectiveFrom) {}

    record RevisePolicyRequest(
            @NotNull LocalDate effectiveFrom,
            @NotNull @Schema(example = "DEPOSIT") CollectMode collect,
            @Min(1) @Max(10_000) @Schema(example = "3000") @Nullable Integer depositBp,
            @NotNull @Size(min = 1, max = 8) List<@Valid @NotNull TierBody> tiers,
            @Min(0) @Max(10_000) @Schema(example = "10000") @NotNull Integer noShowFeeBp,
            @Size(max = 2_000) @Nullable String consentText) {}

    record PolicyVersionView(
            int number,
            LocalDate effectiveFrom,
            CollectMode collect,
            int depositBp,
            List<CancelTier> tiers,
            int noShowFeeBp,
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
                    version.tiers(),
                    version.noShowBp(),
                    version.consentText());
        }
    }
}
