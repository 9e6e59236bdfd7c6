package io.beautysalon.contracts.billing;

import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.FactType;
import java.time.Instant;
import java.util.UUID;

/** A card is no longer on file. */
@FactType(
        aggregate = "card",
        fact = "removed",
        meaning = "A card is no longer on file.",
        consumers = {"booking: the fee of coming bookings is no longer covered, flag"})
public record CardRemoved(
        UUID salonId,
        UUID cardId,
        Instant occurredAt,
        Actor actor,
        UUID clientId,
        CardRemovedCause cause)
        implements CardEvent {

    @Override
    public UUID aggregateId() {
        return cardId;
    }
}
