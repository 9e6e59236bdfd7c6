package io.beautysalon.contracts.booking;

import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.FactType;
import io.beautysalon.contracts.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A booking stands. */
@FactType(
        aggregate = "booking",
        fact = "confirmed",
        meaning = "A booking stands.",
        consumers = {
            "billing: captures what was authorised; opens the bill if it never saw the hold"
        })
public record BookingConfirmed(
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
        @Nullable UUID paymentId,
        boolean late)
        implements BookingEvent {

    @Override
    public UUID aggregateId() {
        return bookingId;
    }
}
