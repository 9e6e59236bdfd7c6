package io.beautysalon.billing.stray;

import io.beautysalon.billing.operation.Operation;
import io.beautysalon.billing.operation.OperationOwner;
import io.beautysalon.billing.operation.Outcome;
import io.beautysalon.billing.operation.Verb;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What becomes of stray money when Stripe has answered. */
@Component
class StrayOperations implements OperationOwner {

    private final StrayPayments strays;
    private final StrayTraces traces;
    private final Clock clock;

    StrayOperations(StrayPayments strays, StrayTraces traces, Clock clock) {
        this.strays = strays;
        this.traces = traces;
        this.clock = clock;
    }

    @Override
    public Set<Verb> verbs() {
        return Set.of(Verb.RELEASE_STRAY, Verb.REFUND_STRAY);
    }

    @Override
    public void succeeded(Operation operation, String json) {
        strays.findById(operation.subjectId()).orElseThrow().returned(clock.instant());
    }

    /**
     * A release comes too late for what was taken meanwhile; the news of that asks for a refund.
     */
    @Override
    public Verdict refused(Operation operation, Outcome.Refused refusal) {
        return Verdict.UNEXPECTED;
    }

    @Override
    public Optional<String> lookForEffect(Operation operation) {
        return traces.of(operation);
    }
}
