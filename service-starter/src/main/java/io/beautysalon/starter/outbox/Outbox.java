package io.beautysalon.starter.outbox;

import io.beautysalon.contracts.Fact;

/** Where facts wait until Kafka has them. */
public interface Outbox {

    /**
     * Appends a fact within the caller's transaction: it is published if and only if that commits,
     * in the order of its aggregate.
     *
     * @throws IllegalStateException without a transaction, or when the fact's salon isn't the bound
     *     tenant
     */
    void append(Fact fact);
}
