package io.beautysalon.contracts.booking;

import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.FactType;
import io.beautysalon.contracts.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A time is kept until the salon says yes or no. */
@FactType(
        aggregate = "booking",
        fact = "approval-requested",
        meaning = "A time is kept until the salon says yes or no.",
        consumers = {"billing: opens the bill, asks no money yet"})
public record BookingApprovalRequested(
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
        Instant decideBy)
        implements BookingEvent {

    @Override
    public UUID aggregateId() {
        return bookingId;
    }
}
