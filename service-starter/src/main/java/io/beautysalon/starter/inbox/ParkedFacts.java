package io.beautysalon.starter.inbox;

import io.beautysalon.starter.tenancy.TenantContext;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Facts that wait: released in order when what they wait for came, tried again when their time has
 * come.
 */
final class ParkedFacts {

    private static final Logger LOG = LoggerFactory.getLogger(ParkedFacts.class);

    private final Gate gate;
    private final Marks marks;
    private final TransactionTemplate transaction;
    private final DeadLetters deadLetters;
    private final InboxProperties properties;

    ParkedFacts(
            Gate gate,
            Marks marks,
            TransactionTemplate transaction,
            DeadLetters deadLetters,
            InboxProperties properties) {
        this.gate = gate;
        this.marks = marks;
        this.transaction = transaction;
        this.deadLetters = deadLetters;
        this.properties = properties;
    }

    /** After a fact took effect: those that waited for it, one by one, as far as they succeed. */
    void releaseFollowers(Subscription<?> subscription, Arrival applied) {
        var envelope = applied.envelope();
        walk(subscription, envelope.salonId(), envelope.aggregateType(), envelope.aggregateId());
    }

    /**
     * Tries an aggregate's waiting facts in order and stops at the first that fails, or still has
     * to wait.
     */
    void walk(Subscription<?> subscription, UUID salon, String aggregateType, UUID aggregateId) {
        for (var waiting : parked(subscription.name(), salon, aggregateType, aggregateId)) {
            if (waiting.reason() == Parked.Reason.DEAD || !succeeds(subscription, waiting)) {
                return;
            }
        }
    }

    List<Parked> parked(String consumer, UUID salon, String aggregateType, UUID aggregateId) {
        return TenantContext.call(
                salon,
                () ->
                        transaction.execute(
                                status -> marks.parked(consumer, aggregateType, aggregateId)));
    }

    private boolean succeeds(Subscription<?> subscription, Parked waiting) {
        try {
            var verdict = gate.retry(subscription, waiting.arrival());
            if (verdict == Gate.Verdict.PARKED && waiting.reason() == Parked.Reason.GAP) {
                LOG.error(
                        "{}: {} {} still waits for an earlier fact than {}",
                        subscription.name(),
                        waiting.arrival().envelope().aggregateType(),
                        waiting.arrival().envelope().aggregateId(),
                        waiting.arrival().envelope().aggregateVersion());
            }
            return verdict != Gate.Verdict.PARKED;
        } catch (RuntimeException e) {
            if (Outage.is(e)) {
                throw e;
            }
            failAgain(subscription, waiting, e);
            return false;
        }
    }

    private void failAgain(Subscription<?> subscription, Parked waiting, RuntimeException failure) {
        var retries = properties.retries();
        var attempts = waiting.attempts() + 1;
        var given = attempts > retries.size();
        var wait = retries.get(Math.min(attempts, retries.size()) - 1);
        var reason = given ? Parked.Reason.DEAD : Parked.Reason.FAILED;
        var arrival = waiting.arrival();
        LOG.warn(
                "{}: attempt {} of {} failed, {}",
                subscription.name(),
                attempts,
                arrival.envelope().id(),
                reason,
                failure);
        gate.inTransaction(
                arrival,
                () -> {
                    marks.park(
                            subscription.name(),
                            arrival,
                            reason,
                            attempts,
                            wait,
                            Outage.describe(failure));
                    return reason;
                });
        if (given) {
            deadLetters.send(arrival);
        }
    }
}
