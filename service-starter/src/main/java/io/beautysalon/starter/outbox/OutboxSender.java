package io.beautysalon.starter.outbox;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;

/** Sends rows by one idempotent producer and waits for every acknowledgement. */
final class OutboxSender {

    private static final long LONGEST_WAIT_SECONDS = 15;

    private final Producer<String, byte[]> producer;

    OutboxSender(Producer<String, byte[]> producer) {
        this.producer = producer;
    }

    /**
     * What became of a batch.
     *
     * @param sent ids that the broker has
     * @param refused rows that it will never take, with the reason
     */
    record Outcome(List<Long> sent, Map<OutboxRow, String> refused) {}

    /**
     * Sends rows in their order. What is in neither part of the outcome stays and is sent again.
     */
    Outcome send(List<OutboxRow> rows) {
        var outcome = new Outcome(new ArrayList<>(), new HashMap<>());
        var pending = new ArrayList<Pending>();
        var stopped = new HashSet<UUID>();
        for (var row : rows) {
            if (!stopped.contains(row.aggregateId())) {
                var future = producer.send(message(row));
                pending.add(new Pending(row, future));
                if (failedAtOnce(future)) {
                    stopped.add(row.aggregateId()); // what follows of this key must not overtake it
                }
            }
        }
        pending.forEach(each -> settle(each, outcome));
        return outcome;
    }

    private record Pending(OutboxRow row, Future<RecordMetadata> acknowledgement) {}

    private static boolean failedAtOnce(Future<RecordMetadata> future) {
        return future.isDone() && future.state() == Future.State.FAILED;
    }

    private static void settle(Pending pending, Outcome outcome) {
        try {
            pending.acknowledgement().get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
            outcome.sent().add(pending.row().id());
        } catch (ExecutionException e) {
            var cause = e.getCause();
            if (cause != null && isFinal(cause)) {
                outcome.refused().put(pending.row(), cause.getClass().getSimpleName());
            }
        } catch (TimeoutException e) {
            throw new IllegalStateException("the broker doesn't acknowledge", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sending", e);
        }
    }

    private static boolean isFinal(Throwable cause) {
        return cause instanceof RecordTooLargeException
                || cause instanceof SerializationException
                || cause instanceof InvalidTopicException;
    }

    private static ProducerRecord<String, byte[]> message(OutboxRow row) {
        var message = new ProducerRecord<>(row.topic(), row.messageKey().toString(), row.payload());
        JdbcOutbox.envelope(row)
                .headers()
                .forEach((name, value) ->
                        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }
}
