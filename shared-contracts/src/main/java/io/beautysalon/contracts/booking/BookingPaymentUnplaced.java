package io.beautysalon.contracts.booking;

import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.FactType;
import java.time.Instant;
import java.util.UUID;

/** A payment came for a time that is gone; nothing may be kept of it. */
@FactType(
        aggregate = "booking",
        fact = "payment-unplaced",
        meaning = "A payment came for a time that is gone; nothing may be kept of it.",
        consumers = {"billing: voids or refunds it in full"})
public record BookingPaymentUnplaced(
        UUID salonId,
        UUID bookingId,
        Instant occurredAt,
        Actor actor,
        UUID paymentId,
        UnplacedCause cause)
        implements BookingEvent {

    @Override
    public UUID aggregateId() {
        return bookingId;
    }
}
