package io.beautysalon.starter.audit;

import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.audit.AuditRecorded;
import io.beautysalon.starter.Ids;
import io.beautysalon.starter.outbox.Outbox;
import io.beautysalon.starter.security.Caller;
import io.beautysalon.starter.telemetry.Trace;
import io.beautysalon.starter.tenancy.TenantContext;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says who changed what, in the transaction of the change; tenant-service chains the entries of all
 * services.
 */
public final class AuditTrail {

    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    AuditTrail(Outbox outbox, Ids ids, Clock clock) {
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Records a change by the caller at hand, or by the clock outside a request.
     *
     * @param action {@code thing.verb}, for instance {@code booking.cancel}
     * @param object the changed thing's id
     * @param before what it was, ids and states only, or null
     * @param after what it is, ids and states only, or null
     */
    public void record(
            String action, UUID object, @Nullable String before, @Nullable String after) {
        record(action, object, before, after, null);
    }

    /**
     * The same with the caller's reason; a reason is the salon's own words about an object, never
     * about a person.
     */
    public void record(
            String action,
            UUID object,
            @Nullable String before,
            @Nullable String after,
            @Nullable String reason) {
        var actor = Caller.present().map(Caller::actor).orElseGet(() -> Actor.clock("job"));
        outbox.append(
                new AuditRecorded(
                        TenantContext.required(),
                        ids.next(),
                        clock.instant(),
                        actor,
                        action,
                        object,
                        before,
                        after,
                        reason,
                        Trace.current().correlationId()));
    }
}
