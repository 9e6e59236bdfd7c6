package io.beautysalon.starter.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A fact that waits to be sent. */
record OutboxRow(
        int shard,
        long id,
        UUID tenantId,
        UUID messageKey,
        String aggregateType,
        UUID aggregateId,
        long eventSeq,
        UUID eventId,
        String type,
        String topic,
        String source,
        Instant occurredAt,
        String correlationId,
        String causationId,
        String actor,
        @Nullable String traceparent,
        byte[] payload) {}
