package io.beautysalon.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that happened to one aggregate of one salon, told to the other services. Facts carry
 * ids, amounts and times: no names, contacts, notes, card data or secrets.
 */
public interface Fact {

    /** The salon (tenant) it happened in. */
    UUID salonId();

    /** When it happened, by the service's clock. */
    Instant occurredAt();

    /** Who caused it. */
    Actor actor();

    /** The aggregate it happened to; also the key in Kafka, so that its facts stay in order. */
    UUID aggregateId();
}
