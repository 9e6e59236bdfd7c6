package io.beautysalon.billing.operation;

import io.beautysalon.starter.telemetry.Trace;
import io.beautysalon.starter.tenancy.TenantContext;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Makes the calls, each on a virtual thread of its own, between two transactions and inside of
 * none.
 */
@Component
class OperationWorker implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(OperationWorker.class);

    private final OperationLedger ledger;
    private final StripeDoor door;
    private final Clock clock;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * The ledger knows the owners, and owners plan operations: a circle that one lazy reference
     * opens.
     */
    OperationWorker(@Lazy OperationLedger ledger, StripeDoor door, Clock clock) {
        this.ledger = ledger;
        this.door = door;
        this.clock = clock;
    }

    /** Works on an operation soon, in the trace of the caller. */
    void wake(UUID tenant, UUID operation) {
        var trace = Trace.current();
        threads.execute(() ->
                trace.call(() -> {
                    TenantContext.run(tenant, () -> work(operation));
                    return true;
                }));
    }

    private void work(UUID id) {
        try {
            ledger.claim(id).ifPresent(this::make);
        } catch (RuntimeException e) {
            // it stays claimed until its lease is over and is sent again then, under the same key
            LOG.warn("operation {} could not be settled: {}", id, e.toString());
        }
    }

    private void make(Operation operation) {
        if (operation.keyMayBeForgotten(clock.instant())) {
            lookOnly(operation);
        } else if (operation.repeatsTeachNothing()) {
            settle(operation, lookThenSend(operation));
        } else {
            settle(operation, door.post(operation.request(), operation.id()));
        }
    }

    private void settle(Operation operation, Outcome outcome) {
        if (outcome instanceof Outcome.Refused refusal) {
            ledger.ownerOf(operation).examine(operation, refusal);
        }
        ledger.settle(operation.id(), outcome);
    }

    private void lookOnly(Operation operation) {
        var effect = ledger.ownerOf(operation).lookForEffect(operation);
        if (effect.isPresent()) {
            ledger.settle(operation.id(), new Outcome.Succeeded(effect.get()));
        } else {
            ledger.leaveToOperator(
                    operation.id(), "no trace of it at Stripe, and its key is too old");
        }
    }

    private Outcome lookThenSend(Operation operation) {
        return ledger.ownerOf(operation)
                .lookForEffect(operation)
                .<Outcome>map(Outcome.Succeeded::new)
                .orElseGet(() -> door.post(operation.request(), operation.id()));
    }

    @Override
    public void destroy() {
        threads.close();
    }
}
