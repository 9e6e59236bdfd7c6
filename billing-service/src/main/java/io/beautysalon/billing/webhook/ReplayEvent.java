package io.beautysalon.billing.webhook;

import io.beautysalon.billing.account.AccountDirectory;
import io.beautysalon.billing.webhook.StripeEventReads.StoredEvent;
import io.beautysalon.starter.UseCase;
import io.beautysalon.starter.audit.AuditTrail;
import io.beautysalon.starter.concurrency.IfMatch;
import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.tenancy.TenantContext;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;

/** Has a stored webhook worked on once more, because an operator says so. */
@UseCase
class ReplayEvent {

    private final AccountDirectory directory;
    private final StripeEvents events;
    private final EventWorker worker;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    ReplayEvent(
            AccountDirectory directory,
            StripeEvents events,
            EventWorker worker,
            AuditTrail audit,
            TransactionTemplate transaction) {
        this.directory = directory;
        this.events = events;
        this.worker = worker;
        this.audit = audit;
        this.transaction = transaction;
    }

    void replay(StripeEvents.Key key, StoredEvent stored, IfMatch seen, String reason) {
        seen.check(stored.attempts());
        if (stored.state() == StripeEvents.State.WAITING) {
            throw WebhookProblem.EVENT_WAITS.exception();
        }
        var account = stored.account();
        var salon =
                (account == null ? Optional.<UUID>empty() : directory.salonOf(account))
                        .orElseThrow(WebhookProblem.EVENT_OF_A_STRANGER::exception);
        TenantContext.run(
                salon,
                () ->
                        transaction.executeWithoutResult(
                                status -> replayAudited(key, stored, reason)));
        worker.wake(key);
    }

    /**
     * Events belong to no salon and are written by another role: that comes last, so that nothing
     * is replayed whose audit entry didn't get as far as its commit.
     */
    private void replayAudited(StripeEvents.Key key, StoredEvent stored, String reason) {
        audit.record(
                "stripe-event.replay",
                UUID.nameUUIDFromBytes(key.text().getBytes(StandardCharsets.UTF_8)),
                stored.state().name(),
                key.text(),
                reason);
        if (!events.replay(key, stored.attempts())) {
            throw CommonProblem.STALE.exception();
        }
    }
}
