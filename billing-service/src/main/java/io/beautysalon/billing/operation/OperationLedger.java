package io.beautysalon.billing.operation;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The two short transactions around a call: take the operation, and write down what became of it.
 */
@Component
class OperationLedger {

    private static final Logger LOG = LoggerFactory.getLogger(OperationLedger.class);

    private final Operations operations;
    private final Map<Verb, OperationOwner> owners = new EnumMap<>(Verb.class);
    private final OperationProperties properties;
    private final Clock clock;

    OperationLedger(
            Operations operations,
            List<OperationOwner> owners,
            OperationProperties properties,
            Clock clock) {
        this.operations = operations;
        this.properties = properties;
        this.clock = clock;
        owners.forEach(owner -> owner.verbs().forEach(verb -> this.owners.put(verb, owner)));
    }

    @Transactional
    Optional<Operation> claim(UUID id) {
        return operations
                .locked(id)
                .filter(operation -> operation.claim(clock.instant(), properties.lease()));
    }

    @Transactional
    void settle(UUID id, Outcome outcome) {
        var operation = operations.locked(id).orElseThrow();
        if (operation.status().isOpen()) {
            write(operation, outcome);
        }
    }

    @Transactional
    void leaveToOperator(UUID id, String reason) {
        operations
                .locked(id)
                .filter(operation -> operation.status().isOpen())
                .ifPresent(operation -> {
                    operation.leaveToOperator(reason, clock.instant());
                    alarm(operation);
                });
    }

    OperationOwner ownerOf(Operation operation) {
        var owner = owners.get(operation.verb());
        if (owner == null) {
            throw new IllegalStateException("nobody owns " + operation.verb());
        }
        return owner;
    }

    private void write(Operation operation, Outcome outcome) {
        switch (outcome) {
            case Outcome.Succeeded done -> {
                operation.succeed();
                operations.flush(); // the owner asks whether anything is still open
                ownerOf(operation).succeeded(operation, done.json());
            }
            case Outcome.Refused refused -> {
                operation.fail(refused.code());
                operations.flush();
                if (ownerOf(operation).refused(operation, refused)
                        == OperationOwner.Verdict.UNEXPECTED) {
                    operation.stick(clock.instant());
                    alarm(operation);
                }
            }
            case Outcome.Unknown unknown -> operation.doubt(unknown.reason(), retryAt(operation));
            case Outcome.Later later -> operation.postpone(later.reason(), retryAt(operation));
        }
    }

    /** What {@link OperationBacklog} counts, by name: an alarm looks for the first word. */
    private static void alarm(Operation operation) {
        LOG.error(
                "operation-stuck: {} {} waits for an operator: {}",
                operation.verb(),
                operation.id(),
                operation.note());
    }

    private Instant retryAt(Operation operation) {
        return clock.instant()
                .plus(
                        properties.retryAfter(
                                operation.attempts(), ThreadLocalRandom.current().nextDouble()));
    }
}
