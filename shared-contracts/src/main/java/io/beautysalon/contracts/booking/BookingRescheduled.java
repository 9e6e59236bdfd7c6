package io.beautysalon.contracts.booking;

import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.FactType;
import io.beautysalon.contracts.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A booking has another time, staff or services.
 *
 * @param from the time it had
 * @param lines all lines as they are now
 * @param settlement what may be kept of the money so far, null when nothing was settled by it
 * @param collect what is asked after it, null when as before
 * @param moveCount how often it was moved in time, this one included
 * @param lineage ids of its earlier starts, first to last
 */
@FactType(
        aggregate = "booking",
        fact = "rescheduled",
        meaning = "A booking has another time, staff or services.",
        consumers = {"billing: bill's lines, re-aims the deposit, late-move fee"})
public record BookingRescheduled(
        UUID salonId,
        UUID bookingId,
        Instant occurredAt,
        Actor actor,
        TimeSpan from,
        Instant start,
        Instant end,
        List<Line> lines,
        Money total,
        List<UUID> addedLineIds,
        List<UUID> removedLineIds,
        @Nullable Settlement settlement,
        @Nullable Collect collect,
        int moveCount,
        List<UUID> lineage)
        implements BookingEvent {

    @Override
    public UUID aggregateId() {
        return bookingId;
    }
}
