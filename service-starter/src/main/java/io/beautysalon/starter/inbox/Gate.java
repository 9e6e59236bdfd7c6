package io.beautysalon.starter.inbox;

import io.beautysalon.starter.telemetry.Trace;
import io.beautysalon.starter.tenancy.TenantContext;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets each fact through once and in order: old ones are dropped, the next one takes effect, one
 * that came too early waits for what is missing.
 */
final class Gate {

    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);
    private static final Duration GAP_ALARM = Duration.ofSeconds(30);
    private static final int CONFLICT_TRIES = 3;

    private final Marks marks;
    private final TransactionTemplate transaction;
    private final InboxProperties properties;

    Gate(Marks marks, TransactionTemplate transaction, InboxProperties properties) {
        this.marks = marks;
        this.transaction = transaction;
        this.properties = properties;
    }

    /** What a message came to. */
    enum Verdict {
        APPLIED,
        APPLIED_WITH_FOLLOWERS,
        DROPPED,
        PARKED
    }

    /**
     * Takes a message in. Throws only when the database is away: the message was not taken then.
     */
    Verdict take(Subscription<?> subscription, Arrival arrival) {
        try {
            return tryHard(subscription, arrival);
        } catch (RuntimeException e) {
            if (Outage.is(e)) {
                throw e;
            }
            return parkFailed(subscription, arrival, e);
        }
    }

    /** The same, without parking what fails: for messages that are parked already. */
    Verdict retry(Subscription<?> subscription, Arrival arrival) {
        return conflictsRetried(subscription, arrival);
    }

    private Verdict tryHard(Subscription<?> subscription, Arrival arrival) {
        for (var wait : properties.referenceWaits()) {
            try {
                return conflictsRetried(subscription, arrival);
            } catch (ReferenceNotKnownYet e) {
                pause(wait);
            }
        }
        return conflictsRetried(subscription, arrival);
    }

    private Verdict conflictsRetried(Subscription<?> subscription, Arrival arrival) {
        for (var attempt = 1; ; attempt++) {
            try {
                return once(subscription, arrival);
            } catch (OptimisticLockingFailureException e) {
                if (attempt == CONFLICT_TRIES) {
                    throw e;
                }
            }
        }
    }

    private Verdict once(Subscription<?> subscription, Arrival arrival) {
        var envelope = arrival.envelope();
        return inTransaction(
                arrival,
                () -> {
                    var mark = marks.lock(subscription.name(), envelope);
                    if (envelope.aggregateVersion() <= mark.last()) {
                        if (mark.waiting()) {
                            marks.release(subscription.name(), envelope);
                        }
                        return Verdict.DROPPED;
                    }
                    if (envelope.aggregateVersion() > mark.last() + 1) {
                        var reason =
                                mark.isBehind(envelope.aggregateVersion())
                                        ? Parked.Reason.BEHIND
                                        : Parked.Reason.GAP;
                        marks.park(
                                subscription.name(),
                                arrival,
                                reason,
                                0,
                                GAP_ALARM,
                                "waits for " + (mark.last() + 1));
                        return Verdict.PARKED;
                    }
                    subscription.apply(arrival);
                    marks.advance(subscription.name(), envelope);
                    if (mark.waiting()) {
                        marks.release(subscription.name(), envelope);
                    }
                    return mark.waiting() ? Verdict.APPLIED_WITH_FOLLOWERS : Verdict.APPLIED;
                });
    }

    private Verdict parkFailed(
            Subscription<?> subscription, Arrival arrival, RuntimeException failure) {
        LOG.warn(
                "{} parks {} of {} {}",
                subscription.name(),
                arrival.envelope().id(),
                arrival.envelope().aggregateType(),
                arrival.envelope().aggregateId(),
                failure);
        return inTransaction(
                arrival,
                () -> {
                    var wait = properties.retries().getFirst();
                    marks.lock(subscription.name(), arrival.envelope());
                    marks.park(
                            subscription.name(),
                            arrival,
                            Parked.Reason.FAILED,
                            1,
                            wait,
                            Outage.describe(failure));
                    return Verdict.PARKED;
                });
    }

    <T> T inTransaction(Arrival arrival, Supplier<T> work) {
        var envelope = arrival.envelope();
        var trace =
                Trace.continued(
                        envelope.traceparent(), envelope.correlationId(), envelope.id().toString());
        return trace.call(() ->
                TenantContext.call(
                        envelope.salonId(), () -> transaction.execute(status -> work.get())));
    }

    private static void pause(Duration wait) {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a reference", e);
        }
    }
}
