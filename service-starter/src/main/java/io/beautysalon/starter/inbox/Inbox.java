package io.beautysalon.starter.inbox;

import io.beautysalon.contracts.Fact;
import java.util.function.Consumer;
import org.springframework.messaging.Message;

/** How a service takes part in what others tell. */
public interface Inbox {

    /**
     * A consumer for one topic: each fact takes effect once, in the order of its aggregate, in one
     * transaction with the mark that says so. An effect that fails parks its aggregate, others
     * flow.
     *
     * @param name the consumer's name, unique and stable: it is in the database
     * @param topic one of {@link io.beautysalon.contracts.Topics}
     * @param facts the topic's sealed interface
     * @param effect what the fact does here; runs in a transaction of the fact's salon, more than
     *     once if it failed. May throw {@link ReferenceNotKnownYet} when another topic has to catch
     *     up
     */
    <F extends Fact> Consumer<Message<byte[]>> consumer(
            String name, String topic, Class<F> facts, Consumer<F> effect);
}
