package io.beautysalon.starter.inbox;

import io.beautysalon.contracts.Topics;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.messaging.Message;

/** Copies what can't be handled to the topic's dead letters, and waits until it is there. */
final class DeadLetters {

    private final Producer<String, byte[]> producer;

    DeadLetters(Producer<String, byte[]> producer) {
        this.producer = producer;
    }

    /** A message whose headers can't be read, with the headers as they are. */
    void send(String topic, Message<byte[]> message) {
        var letter =
                new ProducerRecord<String, byte[]>(
                        Topics.deadLettersOf(topic), message.getPayload());
        message.getHeaders()
                .forEach((name, value) -> {
                    if (value instanceof byte[] bytes) {
                        letter.headers().add(name, bytes);
                    }
                });
        await(letter);
    }

    /** A fact that was given up. */
    void send(Arrival arrival) {
        var key = arrival.envelope().aggregateId().toString();
        var letter =
                new ProducerRecord<>(Topics.deadLettersOf(arrival.topic()), key, arrival.payload());
        arrival.envelope()
                .headers()
                .forEach((name, value) ->
                        letter.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        await(letter);
    }

    private void await(ProducerRecord<String, byte[]> letter) {
        try {
            producer.send(letter).get(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sending a dead letter", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("a dead letter was not taken", e);
        }
    }
}
