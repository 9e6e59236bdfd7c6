package io.beautysalon.billing.operation;

import io.beautysalon.starter.UseCase;
import io.beautysalon.starter.audit.AuditTrail;
import io.beautysalon.starter.concurrency.IfMatch;
import io.beautysalon.starter.problem.CommonProblem;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends a stuck operation because an operator says that it hasn't happened. Stripe is asked once
 * more before: what has happened after all counts as done.
 */
@UseCase
class ResolveOperation {

    private static final String NOT_DONE = "resolved-as-not-done";

    private final Operations operations;
    private final OperationLedger ledger;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    ResolveOperation(
            Operations operations,
            OperationLedger ledger,
            AuditTrail audit,
            TransactionTemplate transaction) {
        this.operations = operations;
        this.ledger = ledger;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Runs for the operation's salon, outside of a transaction. */
    void resolve(UUID id, IfMatch seen, String reason) {
        var operation = transaction.execute(status -> stuck(id, seen));
        var effect = operation.status().isOpen() ? effect(operation) : Optional.<String>empty();
        transaction.executeWithoutResult(status -> end(stuck(id, seen), effect, reason));
    }

    private Operation stuck(UUID id, IfMatch seen) {
        var operation = operations.locked(id).orElseThrow();
        seen.check(operation.version());
        operation.requireStuck();
        return operation;
    }

    private Optional<String> effect(Operation operation) {
        try {
            return ledger.ownerOf(operation).lookForEffect(operation);
        } catch (RuntimeException e) {
            throw CommonProblem.UNAVAILABLE.because("Stripe doesn't say: " + e.getMessage());
        }
    }

    private void end(Operation operation, Optional<String> effect, String reason) {
        var before = operation.status().name();
        var owner = ledger.ownerOf(operation);
        var wasOpen = operation.status().isOpen();
        if (effect.isPresent()) {
            operation.succeed();
            operations.flush(); // the owner asks whether anything is still open
            owner.succeeded(operation, effect.get());
        } else {
            operation.resolve();
            operations.flush();
            if (wasOpen) {
                var ignored = owner.refused(operation, new Outcome.Refused(NOT_DONE));
            }
            owner.resolved(operation);
        }
        audit.record(
                "operation.resolve", operation.id(), before, operation.status().name(), reason);
    }
}
