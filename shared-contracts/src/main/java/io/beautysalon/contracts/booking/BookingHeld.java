package io.beautysalon.contracts.booking;

import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.FactType;
import io.beautysalon.contracts.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A time is held until it is paid or the hold ends. */
@FactType(
        aggregate = "booking",
        fact = "held",
        meaning = "A time is held until it is paid or the hold ends.",
        consumers = {"billing: opens the bill, asks for the payment"})
public record BookingHeld(
        UUID salonId,
        UUID bookingId,
        Instant occurredAt,
        Actor actor,
        UUID locationId,
        Instant start,
        Instant end,
        String zone,
        List<Line> lines,
        Money total,
        @Nullable Collect collect,
        @Nullable UUID clientId,
        @Nullable UUID ownerUserId,
        Channel channel,
        String consentTextVersion,
        String policyHash,
        Instant holdEndsAt)
        implements BookingEvent {

    @Override
    public UUID aggregateId() {
        return bookingId;
    }
}
