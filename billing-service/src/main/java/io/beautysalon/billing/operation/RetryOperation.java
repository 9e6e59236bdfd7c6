package io.beautysalon.billing.operation;

import io.beautysalon.starter.UseCase;
import io.beautysalon.starter.audit.AuditTrail;
import io.beautysalon.starter.concurrency.IfMatch;
import io.beautysalon.starter.tenancy.TenantContext;
import java.time.Clock;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tries a stuck operation again, under its own key, because an operator says so. */
@UseCase
class RetryOperation {

    private final Operations operations;
    private final OperationWorker worker;
    private final AuditTrail audit;
    private final Clock clock;

    RetryOperation(Operations operations, OperationWorker worker, AuditTrail audit, Clock clock) {
        this.operations = operations;
        this.worker = worker;
        this.audit = audit;
        this.clock = clock;
    }

    /** Runs for the operation's salon; it is made after the commit. */
    @Transactional
    public void retry(UUID id, IfMatch seen, String reason) {
        var operation = operations.locked(id).orElseThrow();
        seen.check(operation.version());
        var before = operation.status().name();
        operation.retry(clock.instant());
        audit.record("operation.retry", id, before, operation.status().name(), reason);
        var tenant = TenantContext.required();
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        worker.wake(tenant, id);
                    }
                });
    }
}
