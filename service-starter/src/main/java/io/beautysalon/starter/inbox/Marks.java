package io.beautysalon.starter.inbox;

import io.beautysalon.contracts.Envelope;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How far each consumer has come with each aggregate, and what waits. All within the caller's
 * transaction.
 */
final class Marks {

    private final JdbcClient jdbc;
    private final Clock clock;

    Marks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Where a consumer is with an aggregate.
     *
     * @param last the number of the last fact that took effect, 0 for none
     * @param head the number of the first fact of the aggregate that is parked, 0 for none
     */
    record Mark(long last, long head) {

        /** Whether facts of the aggregate are parked. */
        boolean waiting() {
            return head > 0;
        }

        /** Whether an earlier one than this is parked. */
        boolean isBehind(long seq) {
            return waiting() && head < seq;
        }
    }

    /** Locks the aggregate for this consumer. */
    Mark lock(String consumer, Envelope envelope) {
        return jdbc.sql(
                        """
                        insert into inbox_mark as m (consumer, aggregate_type, aggregate_id, last_seq)
                        values (?, ?, ?, 0)
                        on conflict (tenant_id, consumer, aggregate_type, aggregate_id)
                        do update set last_seq = m.last_seq
                        returning last_seq, coalesce((select min(p.event_seq) from inbox_parked p
                            where p.tenant_id = m.tenant_id and p.consumer = m.consumer
                            and p.aggregate_type = m.aggregate_type and p.aggregate_id = m.aggregate_id), 0)\
                        """)
                .params(consumer, envelope.aggregateType(), envelope.aggregateId())
                .query((row, i) -> new Mark(row.getLong(1), row.getLong(2)))
                .single();
    }

    void advance(String consumer, Envelope envelope) {
        jdbc.sql(
                        """
                        with marked as (
                            update inbox_mark set last_seq = :seq
                            where consumer = :consumer and aggregate_type = :type and aggregate_id = :id)
                        insert into inbox (consumer, event_id) values (:consumer, :event)\
                        """)
                .param("seq", envelope.aggregateVersion())
                .param("consumer", consumer)
                .param("type", envelope.aggregateType())
                .param("id", envelope.aggregateId())
                .param("event", envelope.id())
                .update();
    }

    /** Parks a message behind what already waits for its aggregate. */
    void park(
            String consumer,
            Arrival arrival,
            Parked.Reason reason,
            int attempts,
            Duration wait,
            String error) {
        var envelope = arrival.envelope();
        jdbc.sql(
                        """
                        insert into inbox_parked (consumer, aggregate_type, aggregate_id, event_seq, event_id, topic,
                            headers, payload, reason, attempts, next_attempt_at, error, parked_at)
                        values (:consumer, :type, :id, :seq, :event, :topic, :headers, :payload, :reason, :attempts,
                            :next, :error, :now)
                        on conflict (tenant_id, consumer, aggregate_type, aggregate_id, event_seq) do update
                        set attempts = excluded.attempts, next_attempt_at = excluded.next_attempt_at,
                            reason = excluded.reason, error = excluded.error\
                        """)
                .param("consumer", consumer)
                .param("type", envelope.aggregateType())
                .param("id", envelope.aggregateId())
                .param("seq", envelope.aggregateVersion())
                .param("event", envelope.id())
                .param("topic", arrival.topic())
                .param("headers", Headers.write(envelope))
                .param("payload", arrival.payload())
                .param("reason", reason.name())
                .param("attempts", attempts)
                .param("next", Timestamp.from(clock.instant().plus(wait)))
                .param("error", error)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** What waits for an aggregate, in its order. */
    List<Parked> parked(String consumer, String aggregateType, java.util.UUID aggregateId) {
        return jdbc.sql(
                        """
                        select topic, headers, payload, reason, attempts, next_attempt_at from inbox_parked
                        where consumer = ? and aggregate_type = ? and aggregate_id = ? order by event_seq\
                        """)
                .params(consumer, aggregateType, aggregateId)
                .query((row, i) ->
                        new Parked(
                                new Arrival(
                                        row.getString(1),
                                        Headers.read(row.getString(2)),
                                        row.getBytes(3)),
                                Parked.Reason.valueOf(row.getString(4)),
                                row.getInt(5),
                                row.getTimestamp(6).toInstant()))
                .list();
    }

    void release(String consumer, Envelope envelope) {
        jdbc.sql(
                        """
                        delete from inbox_parked where consumer = ? and aggregate_type = ? and aggregate_id = ?
                        and event_seq = ?\
                        """)
                .params(
                        consumer,
                        envelope.aggregateType(),
                        envelope.aggregateId(),
                        envelope.aggregateVersion())
                .update();
    }

    /** Makes the first waiting fact due at once, whatever became of it before. */
    void retryNow(String consumer, Envelope envelope) {
        jdbc.sql(
                        """
                        update inbox_parked set reason = 'FAILED', attempts = 0, next_attempt_at = :now
                        where consumer = :consumer and aggregate_type = :type and aggregate_id = :id
                          and event_seq = :seq\
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("consumer", consumer)
                .param("type", envelope.aggregateType())
                .param("id", envelope.aggregateId())
                .param("seq", envelope.aggregateVersion())
                .update();
    }

    /** Takes a fact as done without its effect; the next one is due at once. */
    void skip(String consumer, Envelope envelope) {
        release(consumer, envelope);
        advance(consumer, envelope);
        jdbc.sql(
                        """
                        update inbox_parked set reason = 'FAILED', next_attempt_at = :now
                        where consumer = :consumer and aggregate_type = :type and aggregate_id = :id
                          and event_seq = :seq\
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("consumer", consumer)
                .param("type", envelope.aggregateType())
                .param("id", envelope.aggregateId())
                .param("seq", envelope.aggregateVersion() + 1)
                .update();
    }
}
