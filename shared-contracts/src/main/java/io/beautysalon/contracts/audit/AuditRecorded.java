package io.beautysalon.contracts.audit;

import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.FactType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody changed something; ids only. */
@FactType(
        aggregate = "audit-entry",
        fact = "recorded",
        meaning = "Somebody changed something; ids only.",
        consumers = {"tenant: hash chain in arrival order"})
public record AuditRecorded(
        UUID salonId,
        UUID auditEntryId,
        Instant occurredAt,
        Actor actor,
        String action,
        UUID objectId,
        @Nullable String before,
        @Nullable String after,
        @Nullable String reason,
        @Nullable String requestId)
        implements AuditEvent {

    @Override
    public UUID aggregateId() {
        return auditEntryId;
    }
}
