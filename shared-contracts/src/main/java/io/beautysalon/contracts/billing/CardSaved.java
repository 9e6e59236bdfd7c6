package io.beautysalon.contracts.billing;

import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.FactType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A card is on file, with the client's consent. */
@FactType(
        aggregate = "card",
        fact = "saved",
        meaning = "A card is on file, with the client's consent.",
        consumers = {"booking: confirms a hold that asked for a card"})
public record CardSaved(
        UUID salonId,
        UUID cardId,
        Instant occurredAt,
        Actor actor,
        @Nullable UUID bookingId,
        UUID clientId,
        UUID consentId)
        implements CardEvent {

    @Override
    public UUID aggregateId() {
        return cardId;
    }
}
