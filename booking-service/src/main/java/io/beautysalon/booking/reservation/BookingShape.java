package io.beautysalon.booking.reservation;

import io.beautysalon.contracts.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the history remembers of a booking: ids, times, states and amounts, nobody's name or words.
 */
record BookingShape(
        BookingStatus status,
        Instant start,
        Instant end,
        List<LineShape> lines,
        Money total,
        @Nullable Money keep,
        @Nullable Instant holdEndsAt,
        @Nullable Instant actualStart,
        @Nullable Instant actualEnd,
        @Nullable UUID clientId,
        boolean hasContact,
        int generation,
        List<UUID> lineage) {

    /** A line's share of it. */
    record LineShape(UUID lineId, UUID variantVersionId, UUID staffId, Instant start, long price) {}

    static BookingShape of(Booking booking) {
        return new BookingShape(
                booking.status(),
                booking.time().start(),
                booking.time().end(),
                booking.lines().stream()
                        .map(line ->
                                new LineShape(
                                        line.lineId(),
                                        line.versionId(),
                                        line.staffId(),
                                        line.start(),
                                        line.price()))
                        .toList(),
                booking.total(),
                booking.settlementKeep == null ? null : booking.money(booking.settlementKeep),
                booking.holdEndsAt(),
                booking.actualStart,
                booking.actualEnd,
                booking.clientId,
                booking.contact() != null,
                booking.generation(),
                booking.lineage());
    }
}
