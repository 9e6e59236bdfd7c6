package io.beautysalon.contracts.booking;

import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.FactType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The client is asked to pay, later than the time was first kept.
 *
 * @param collect what is asked
 * @param clientId the client card it is for, null for a contact without a card
 * @param holdEndsAt when the time is given back if nobody pays
 * @param cause why only now
 */
@FactType(
        aggregate = "booking",
        fact = "collect-requested",
        meaning = "The client is asked to pay, later than the time was first kept.",
        consumers = {"billing: starts the payment"})
public record BookingCollectRequested(
        UUID salonId,
        UUID bookingId,
        Instant occurredAt,
        Actor actor,
        Collect collect,
        @Nullable UUID clientId,
        @Nullable UUID ownerUserId,
        Instant holdEndsAt,
        CollectCause cause)
        implements BookingEvent {

    @Override
    public UUID aggregateId() {
        return bookingId;
    }
}
