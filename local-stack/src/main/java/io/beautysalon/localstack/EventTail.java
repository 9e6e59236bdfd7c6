package io.beautysalon.localstack;

import io.beautysalon.contracts.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Shows the domain events on the console as they pass. */
final class EventTail implements AutoCloseable {

    private final Console console;
    private final Thread reader;
    private volatile boolean running = true;

    EventTail(Console console, String brokers) {
        this.console = console;
        this.reader = Thread.ofVirtual().start(() -> read(brokers));
    }

    @Override
    public void close() {
        running = false;
        try {
            reader.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(String brokers) {
        Map<String, Object> settings =
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        brokers,
                        ConsumerConfig.GROUP_ID_CONFIG,
                        "demo-" + UUID.randomUUID(),
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "latest");
        try (var consumer =
                new KafkaConsumer<>(
                        settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(Topics.TENANT, Topics.BOOKING, Topics.BILLING));
            while (running) {
                consumer.poll(Duration.ofMillis(100)).forEach(this::show);
            }
        }
    }

    private void show(ConsumerRecord<String, byte[]> message) {
        var type = message.headers().lastHeader("ce_type");
        if (type != null) {
            var name = new String(type.value(), StandardCharsets.UTF_8);
            console.event(
                    name.replace("io.beautysalon.", "").replaceAll("\\.v\\d+$", ""),
                    message.topic(),
                    message.key().substring(0, 8));
        }
    }
}
