package io.beautysalon.billing.operation;

import io.beautysalon.starter.Ids;
import io.beautysalon.starter.tenancy.TenantContext;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Takes operations in, within the transaction of the decision that asks for them. */
@Component
public class OperationQueue {

    private static final Set<OperationStatus> OPEN =
            Set.of(OperationStatus.PENDING, OperationStatus.UNKNOWN);

    private final Operations operations;
    private final OperationWorker worker;
    private final Ids ids;
    private final Clock clock;

    OperationQueue(Operations operations, OperationWorker worker, Ids ids, Clock clock) {
        this.operations = operations;
        this.worker = worker;
        this.ids = ids;
        this.clock = clock;
    }

    /** The same for a request in which the operation isn't named. */
    public void plan(UUID subject, Verb verb, long amount, StripeRequest request) {
        plan(ids.next(), subject, verb, amount, request);
    }

    /**
     * Writes an operation down; it is made soon after the caller's transaction has committed, and
     * never if it doesn't.
     *
     * @param id the key under which Stripe sees it
     * @param amount in minor units, 0 where the verb has none
     */
    public void plan(UUID id, UUID subject, Verb verb, long amount, StripeRequest request) {
        operations.save(Operation.planned(id, subject, verb, amount, request, clock.instant()));
        var tenant = TenantContext.required();
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        worker.wake(tenant, id);
                    }
                });
    }

    /** Those of these subjects about which something is on its way to Stripe or in doubt. */
    public Set<UUID> busyAmong(Collection<UUID> subjects) {
        return subjects.isEmpty() ? Set.of() : operations.busyAmong(subjects, OPEN);
    }

    /** Whether something about this subject is still on its way to Stripe or in doubt. */
    public boolean isBusy(UUID subject) {
        return operations.existsBySubjectIdAndStatusIn(subject, OPEN);
    }
}
