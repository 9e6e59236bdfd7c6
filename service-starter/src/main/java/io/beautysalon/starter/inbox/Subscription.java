package io.beautysalon.starter.inbox;

import io.beautysalon.contracts.Fact;
import io.beautysalon.contracts.catalog.FactCodec;
import java.util.function.Consumer;

/** A consumer's effect, bound to its topic. */
record Subscription<F extends Fact>(String name, String topic, Class<F> facts, Consumer<F> effect) {

    /**
     * @throws IllegalArgumentException when the value doesn't decode
     */
    void apply(Arrival arrival) {
        effect.accept(facts.cast(FactCodec.decode(topic, arrival.envelope(), arrival.payload())));
    }
}
