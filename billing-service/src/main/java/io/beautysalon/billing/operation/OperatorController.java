package io.beautysalon.billing.operation;

import io.beautysalon.billing.operation.OperationReads.OperationRow;
import io.beautysalon.starter.concurrency.ETags;
import io.beautysalon.starter.concurrency.IfMatch;
import io.beautysalon.starter.documentation.Refuses;
import io.beautysalon.starter.paging.Cursors;
import io.beautysalon.starter.paging.Page;
import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.security.RequiresScope;
import io.beautysalon.starter.tenancy.TenantContext;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Calls to Stripe that wait, or that only a person can end; for those who run the platform. */
@RestController
@RequestMapping("/api/v1/operator/operations")
@Tag(name = "Operator: operations", description = "Calls to Stripe that wait for somebody")
class OperatorController {

    private static final String LIST = "operations";

    private final OperationReads reads;
    private final RetryOperation retryOperation;
    private final ResolveOperation resolveOperation;
    private final Cursors cursors;

    OperatorController(
            OperationReads reads,
            RetryOperation retryOperation,
            ResolveOperation resolveOperation,
            Cursors cursors) {
        this.reads = reads;
        this.retryOperation = retryOperation;
        this.resolveOperation = resolveOperation;
        this.cursors = cursors;
    }

    /** Why the operator decides so; it goes into the salon's audit trail. */
    record OperatorWord(@NotBlank @Size(max = 200) String reason) {}

    @GetMapping
    @RequiresScope(RequiresScope.OPERATOR)
    @Operation(
            summary = "Operations that haven't ended, the oldest first",
            description = "STUCK ones wait for a decision and come alone unless states are named.")
    Page<OperationRow> list(
            @RequestParam(defaultValue = "STUCK") Set<OperationReads.State> state,
            @RequestParam(defaultValue = "25") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var rows = reads.list(state, cursors.afterId(LIST, cursor), limit + 1);
        return Page.of(rows, limit, last -> cursors.encode(LIST, last.id()));
    }

    @GetMapping("/{id}")
    @RequiresScope(RequiresScope.OPERATOR)
    @Operation(summary = "One operation", description = "Also when it has ended.")
    ResponseEntity<OperationRow> one(@PathVariable UUID id) {
        return shown(id);
    }

    @PostMapping("/{id}/retry")
    @RequiresScope(value = RequiresScope.OPERATOR, freshSecondFactor = true)
    @Operation(
            summary = "Try a stuck operation again",
            description = "Under its own key, so it has one effect however often it is tried.")
    @Refuses({"operation-not-stuck", "operation-not-retried"})
    ResponseEntity<OperationRow> retry(
            @PathVariable UUID id, IfMatch seen, @Valid @RequestBody OperatorWord word) {
        TenantContext.run(salonOf(id), () -> retryOperation.retry(id, seen, word.reason()));
        return shown(id);
    }

    @PostMapping("/{id}/resolve")
    @RequiresScope(value = RequiresScope.OPERATOR, freshSecondFactor = true)
    @Operation(
            summary = "End a stuck operation",
            description =
                    "As done when Stripe shows its effect after all, else as not done; what is still needed is then"
                            + " asked anew.")
    @Refuses("operation-not-stuck")
    ResponseEntity<OperationRow> resolve(
            @PathVariable UUID id, IfMatch seen, @Valid @RequestBody OperatorWord word) {
        TenantContext.run(salonOf(id), () -> resolveOperation.resolve(id, seen, word.reason()));
        return shown(id);
    }

    private UUID salonOf(UUID id) {
        return row(id).salonId();
    }

    private ResponseEntity<OperationRow> shown(UUID id) {
        var row = row(id);
        return ResponseEntity.ok().eTag(ETags.of(row.version())).body(row);
    }

    private OperationRow row(UUID id) {
        return reads.one(id).orElseThrow(CommonProblem.NOT_FOUND::exception);
    }
}
