package io.beautysalon.starter.outbox;

import io.beautysalon.contracts.Envelope;
import io.beautysalon.contracts.Fact;
import io.beautysalon.contracts.audit.AuditEvent;
import io.beautysalon.contracts.catalog.FactCatalog;
import io.beautysalon.contracts.catalog.FactCodec;
import io.beautysalon.starter.Ids;
import io.beautysalon.starter.telemetry.Trace;
import io.beautysalon.starter.tenancy.TenantContext;
import jakarta.persistence.EntityManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes facts beside the change that made them, with the aggregate's next number, by one
 * statement.
 */
final class JdbcOutbox implements Outbox {

    private static final String APPEND =
            """
            with numbered as (
                insert into event_sequence as e (aggregate_type, aggregate_id, seq)
                values (:aggregateType, :aggregateId, 1)
                on conflict (tenant_id, aggregate_type, aggregate_id) do update set seq = e.seq + 1
                returning seq)
            insert into outbox (shard, message_key, aggregate_type, aggregate_id, event_seq, event_id, type, topic,
                source, occurred_at, correlation_id, causation_id, actor, traceparent, payload)
            select :shard, :key, :aggregateType, :aggregateId, seq, :eventId, :type, :topic,
                :source, :occurredAt, :correlationId, :causationId, :actor, :traceparent, :payload
            from numbered
            """;

    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final Ids ids;
    private final OutboxProperties properties;
    private final Runnable wakeUp;

    JdbcOutbox(
            JdbcClient jdbc,
            EntityManager entities,
            Ids ids,
            OutboxProperties properties,
            Runnable wakeUp) {
        this.jdbc = jdbc;
        this.entities = entities;
        this.ids = ids;
        this.properties = properties;
        this.wakeUp = wakeUp;
    }

    @Override
    public void append(Fact fact) {
        requireTransactionOf(fact);
        entities.flush(); // the aggregate's row is locked and its change is first
        var entry = FactCatalog.of(fact);
        var trace = Trace.current();
        jdbc.sql(APPEND)
                .param("shard", Shard.of(fact.aggregateId()))
                .param("key", fact instanceof AuditEvent ? fact.salonId() : fact.aggregateId())
                .param("aggregateType", entry.description().aggregate())
                .param("aggregateId", fact.aggregateId())
                .param("eventId", ids.next())
                .param("type", entry.type())
                .param("topic", entry.topic())
                .param("source", properties.source())
                .param("occurredAt", java.sql.Timestamp.from(fact.occurredAt()))
                .param("correlationId", trace.correlationId())
                .param("causationId", trace.causationId())
                .param("actor", fact.actor().kind() + ":" + fact.actor().id())
                .param("traceparent", trace.traceparent())
                .param("payload", FactCodec.encode(fact))
                .update();
        wakeUpAfterCommit();
    }

    private static void requireTransactionOf(Fact fact) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a fact needs the transaction of its change");
        }
        if (!fact.salonId().equals(TenantContext.required())) {
            throw new IllegalStateException("the fact belongs to another tenant");
        }
    }

    private void wakeUpAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        wakeUp.run();
                    }
                });
    }

    /** Kept so that the envelope's fields and the table's columns can't drift apart unnoticed. */
    static Envelope envelope(OutboxRow row) {
        return new Envelope(
                row.eventId(),
                row.type(),
                row.source(),
                row.aggregateId(),
                row.occurredAt(),
                row.tenantId(),
                row.aggregateType(),
                row.eventSeq(),
                row.correlationId(),
                row.causationId(),
                row.actor(),
                row.traceparent());
    }
}
