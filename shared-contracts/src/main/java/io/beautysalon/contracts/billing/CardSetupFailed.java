package io.beautysalon.contracts.billing;

import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.FactType;
import java.time.Instant;
import java.util.UUID;

/** A card could not be put on file. */
@FactType(
        aggregate = "card",
        fact = "setup-failed",
        meaning = "A card could not be put on file.",
        consumers = {"booking: status"})
public record CardSetupFailed(
        UUID salonId,
        UUID cardId,
        Instant occurredAt,
        Actor actor,
        UUID bookingId,
        CardSetupFailedCause cause)
        implements CardEvent {

    @Override
    public UUID aggregateId() {
        return cardId;
    }
}
