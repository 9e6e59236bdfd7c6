package io.beautysalon.contracts.booking;

import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.FactType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A no-show, a check-in or a completion was taken back.
 *
 * @param from what was taken back
 * @param to where the booking is again
 * @param settlement null: no target any more
 */
@FactType(
        aggregate = "booking",
        fact = "reopened",
        meaning = "A no-show, a check-in or a completion was taken back.",
        consumers = {"billing: fees go to zero when nothing is settled any more"})
public record BookingReopened(
        UUID salonId,
        UUID bookingId,
        Instant occurredAt,
        Actor actor,
        ReopenedFrom from,
        ReopenedTo to,
        @Nullable Settlement settlement)
        implements BookingEvent {

    @Override
    public UUID aggregateId() {
        return bookingId;
    }
}
