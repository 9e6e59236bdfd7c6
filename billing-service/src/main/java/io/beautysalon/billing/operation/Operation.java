package io.beautysalon.billing.operation;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One call to Stripe. Its id is the idempotency key, so it has one effect however often it is sent.
 */
@Entity
@Table(name = "operation")
public class Operation {

    /**
     * Stripe may forget a v1 key after 24 hours; a repetition after that would act again (STR-03).
     */
    private static final Duration KEY_LIFE = Duration.ofHours(23);

    /**
     * A 500 is replayed for a day under its key, so repeating it for ever teaches nothing (STR-02).
     */
    private static final int REPEATS_BEFORE_LOOKING = 3;

    @Id private UUID id;
    private UUID subjectId;

    @Enumerated(EnumType.STRING)
    private Verb verb;

    private long amount;
    @Embedded private StripeRequest request;

    @Enumerated(EnumType.STRING)
    private OperationStatus status;

    private int attempts;
    private Instant createdAt;
    private @Nullable Instant firstAttemptAt;
    private @Nullable Instant nextAttemptAt;
    private @Nullable String note;
    private @Nullable Instant stuckSince;
    @Version private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Operation() {}

    private Operation(
            UUID id, UUID subjectId, Verb verb, long amount, StripeRequest request, Instant now) {
        this.id = id;
        this.subjectId = subjectId;
        this.verb = verb;
        this.amount = amount;
        this.request = request;
        this.status = OperationStatus.PENDING;
        this.createdAt = now;
        this.nextAttemptAt = now;
    }

    static Operation planned(
            UUID id, UUID subjectId, Verb verb, long amount, StripeRequest request, Instant now) {
        return new Operation(id, subjectId, verb, amount, request, now);
    }

    /**
     * Takes the operation to work on it; nobody else may until the lease is over. False when it
     * isn't due.
     */
    boolean claim(Instant now, Duration lease) {
        if (!status.isOpen() || nextAttemptAt == null || nextAttemptAt.isAfter(now)) {
            return false;
        }
        attempts++;
        firstAttemptAt = firstAttemptAt == null ? now : firstAttemptAt;
        nextAttemptAt = now.plus(lease);
        return true;
    }

    /** Whether Stripe may have forgotten the key, so that sending again could act twice. */
    boolean keyMayBeForgotten(Instant now) {
        return firstAttemptAt != null && !firstAttemptAt.plus(KEY_LIFE).isAfter(now);
    }

    boolean repeatsTeachNothing() {
        return status == OperationStatus.UNKNOWN && attempts > REPEATS_BEFORE_LOOKING;
    }

    void succeed() {
        status = status.moveTo(OperationStatus.SUCCEEDED);
        nextAttemptAt = null;
        stuckSince = null;
    }

    void fail(String code) {
        status = status.moveTo(OperationStatus.FAILED);
        nextAttemptAt = null;
        note = code;
    }

    void doubt(String reason, Instant retryAt) {
        status = status.moveTo(OperationStatus.UNKNOWN);
        nextAttemptAt = retryAt;
        note = reason;
    }

    void postpone(String reason, Instant retryAt) {
        status = status.moveTo(status);
        nextAttemptAt = retryAt;
        note = reason;
    }

    /** Neither its effect nor its absence can be shown: a person decides. */
    void leaveToOperator(String reason, Instant now) {
        status = status.moveTo(OperationStatus.UNKNOWN);
        nextAttemptAt = null;
        note = reason;
        stuckSince = now;
    }

    /** It failed for a reason that nobody expected: a person has to look. */
    void stick(Instant now) {
        stuckSince = now;
    }

    /**
     * An operator wants it tried again, under its own key: what was in doubt is looked at or sent
     * again, an ask that Stripe refused before it began is sent again. What Stripe refused after it
     * began it would only refuse again.
     */
    void retry(Instant now) {
        requireStuck();
        if (status == OperationStatus.FAILED && (!verb.asks() || keyMayBeForgotten(now))) {
            throw OperationProblem.OPERATION_NOT_RETRIED.with("verb", verb);
        }
        status = status.retried();
        nextAttemptAt = now;
        stuckSince = null;
    }

    /** An operator has dealt with it: it hasn't happened and won't. */
    void resolve() {
        requireStuck();
        status = status == OperationStatus.FAILED ? status : status.moveTo(OperationStatus.FAILED);
        nextAttemptAt = null;
        stuckSince = null;
    }

    void requireStuck() {
        if (stuckSince == null) {
            throw OperationProblem.OPERATION_NOT_STUCK.with("status", status);
        }
    }

    /** The id, which is also its idempotency key at Stripe. */
    public UUID id() {
        return id;
    }

    /** What it is done to: a payment or a payment account. */
    public UUID subjectId() {
        return subjectId;
    }

    public Verb verb() {
        return verb;
    }

    /** In minor units; 0 where the verb has none. */
    public long amount() {
        return amount;
    }

    public StripeRequest request() {
        return request;
    }

    public Instant createdAt() {
        return createdAt;
    }

    OperationStatus status() {
        return status;
    }

    @Nullable String note() {
        return note;
    }

    boolean isStuck() {
        return stuckSince != null;
    }

    long version() {
        return version == null ? 0 : version;
    }

    int attempts() {
        return attempts;
    }
}
