package io.beautysalon.testsupport.events;

import io.beautysalon.contracts.Envelope;
import io.beautysalon.contracts.Fact;
import io.beautysalon.contracts.catalog.FactCatalog;
import io.beautysalon.contracts.catalog.FactCodec;
import io.beautysalon.testsupport.infra.Infrastructure;
import io.beautysalon.testsupport.infra.SharedInfrastructure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;

/**
 * Publishes facts as another service would, and shows what the service under test has published.
 */
public final class EventProbe implements AutoCloseable {

    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final Map<UUID, Long> sequences = new ConcurrentHashMap<>();
    private final KafkaProducer<String, byte[]> producer;
    private final Thread reader;
    private volatile boolean running = true;

    /** What came by. */
    public record Seen(Envelope envelope, Fact fact) {}

    /** Reads these topics of the shared infrastructure from their beginning. */
    public EventProbe(String... topics) {
        this(SharedInfrastructure.get(), topics);
    }

    /** Reads these topics of an infrastructure from their beginning. */
    public EventProbe(Infrastructure infrastructure, String... topics) {
        var brokers = infrastructure.brokers();
        this.producer =
                new KafkaProducer<>(
                        Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers),
                        new StringSerializer(),
                        new ByteArraySerializer());
        this.reader = Thread.ofVirtual().start(() -> read(brokers, List.of(topics)));
    }

    /** Publishes a fact with the next number of its aggregate, as seen by this probe. */
    public Envelope publish(Fact fact) {
        return publish(fact, sequences.merge(fact.aggregateId(), 1L, Long::sum));
    }

    /** Publishes a fact with a number of the caller's choice: again, early or late. */
    public Envelope publish(Fact fact, long sequence) {
        var entry = FactCatalog.of(fact);
        var id = UUID.randomUUID();
        var envelope =
                new Envelope(
                        id,
                        entry.type(),
                        "probe/test",
                        fact.aggregateId(),
                        fact.occurredAt(),
                        fact.salonId(),
                        entry.description().aggregate(),
                        sequence,
                        id.toString(),
                        id.toString(),
                        fact.actor().kind() + ":" + fact.actor().id(),
                        null);
        send(entry.topic(), envelope, FactCodec.encode(fact));
        return envelope;
    }

    /** Sends a message as it is. */
    public void send(String topic, Envelope envelope, byte[] payload) {
        var message = new ProducerRecord<>(topic, envelope.aggregateId().toString(), payload);
        envelope.headers()
                .forEach((name, value) ->
                        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        deliver(message);
    }

    /** Sends a value without any header. */
    public void sendRaw(String topic, byte[] payload) {
        deliver(new ProducerRecord<>(topic, UUID.randomUUID().toString(), payload));
    }

    private void deliver(ProducerRecord<String, byte[]> message) {
        try {
            producer.send(message).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits up to 20 s for a fact of this kind. */
    public <F extends Fact> F await(Class<F> type, Predicate<F> condition) {
        return Awaitility.await(type.getSimpleName())
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(
                        () -> all(type).stream().filter(condition).findFirst(),
                        found -> found.isPresent())
                .orElseThrow();
    }

    /** All facts of this kind seen so far. */
    public <F extends Fact> List<F> all(Class<F> type) {
        return seen.stream().map(Seen::fact).filter(type::isInstance).map(type::cast).toList();
    }

    /** Everything seen so far about one aggregate, in the order of its partition. */
    public List<Seen> of(UUID aggregate) {
        return seen.stream()
                .filter(each -> each.envelope().aggregateId().equals(aggregate))
                .toList();
    }

    @Override
    public void close() {
        running = false;
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        producer.close();
    }

    private void read(String brokers, List<String> topics) {
        Map<String, Object> settings =
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        brokers,
                        ConsumerConfig.GROUP_ID_CONFIG,
                        "probe-" + UUID.randomUUID(),
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest");
        try (var consumer =
                new KafkaConsumer<>(
                        settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(topics);
            while (running) {
                consumer.poll(Duration.ofMillis(100)).forEach(this::note);
            }
        }
    }

    private void note(ConsumerRecord<String, byte[]> message) {
        if (message.headers().lastHeader("ce_id") == null) {
            return; // sent by a test as it should not be
        }
        var envelope =
                Envelope.read(name -> {
                    var header = message.headers().lastHeader(name);
                    return header == null ? null : header.value();
                });
        try {
            seen.add(
                    new Seen(
                            envelope,
                            FactCodec.decode(message.topic(), envelope, message.value())));
        } catch (IllegalArgumentException broken) {
            return; // so is this one
        }
    }
}
