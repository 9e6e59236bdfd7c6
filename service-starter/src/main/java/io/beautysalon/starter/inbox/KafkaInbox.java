package io.beautysalon.starter.inbox;

import io.beautysalon.contracts.Fact;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.Message;

/** The inbox behind Spring Cloud Stream's functional consumers. */
final class KafkaInbox implements Inbox {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaInbox.class);

    private final Map<String, Subscription<?>> subscriptions = new ConcurrentHashMap<>();
    private final Gate gate;
    private final ParkedFacts parked;
    private final DeadLetters deadLetters;
    private final MeterRegistry meters;

    KafkaInbox(Gate gate, ParkedFacts parked, DeadLetters deadLetters, MeterRegistry meters) {
        this.gate = gate;
        this.parked = parked;
        this.deadLetters = deadLetters;
        this.meters = meters;
    }

    @Override
    public <F extends Fact> Consumer<Message<byte[]>> consumer(
            String name, String topic, Class<F> facts, Consumer<F> effect) {
        var subscription = new Subscription<>(name, topic, facts, effect);
        if (subscriptions.putIfAbsent(name, subscription) != null) {
            throw new IllegalStateException("two consumers are called " + name);
        }
        return message -> take(subscription, message);
    }

    @Nullable Subscription<?> subscription(String name) {
        return subscriptions.get(name);
    }

    private void take(Subscription<?> subscription, Message<byte[]> message) {
        final Arrival arrival;
        try {
            arrival =
                    new Arrival(subscription.topic(), Headers.read(message), message.getPayload());
        } catch (IllegalArgumentException broken) {
            LOG.error(
                    "{}: a message with broken headers goes to the dead letters: {}",
                    subscription.name(),
                    broken.getMessage());
            deadLetters.send(subscription.topic(), message);
            return;
        }
        var verdict = gate.take(subscription, arrival);
        meters.counter("salon.inbox", "consumer", subscription.name(), "verdict", verdict.name())
                .increment();
        if (verdict == Gate.Verdict.APPLIED_WITH_FOLLOWERS) {
            parked.releaseFollowers(subscription, arrival);
        }
    }
}
