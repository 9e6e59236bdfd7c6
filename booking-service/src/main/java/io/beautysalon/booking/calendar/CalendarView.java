package io.beautysalon.booking.calendar;

import io.beautysalon.booking.reservation.BookingStatus;
import io.beautysalon.contracts.Money;
import io.beautysalon.contracts.booking.Channel;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A location's days as the desk sees them.
 *
 * @param zone all times are in it
 * @param bookings those that take or took time, by start; not those that came to nothing
 * @param shifts when people work, breaks taken out
 */
record CalendarView(
        UUID locationId,
        String zone,
        LocalDate from,
        LocalDate to,
        List<CalendarBooking> bookings,
        List<CalendarAbsence> blocks,
        List<CalendarAbsence> timeOff,
        List<CalendarShift> shifts) {

    /**
     * A booking in short.
     *
     * @param clientName null for those who may not see clients
     * @param holdEndsAt when it is given up unless it is paid, or decided
     * @param overbooked whether it shares time with another one on purpose
     * @param flags what billing wants the desk to look at
     * @param paidUp whether nothing is due any more
     */
    record CalendarBooking(
            UUID id,
            BookingStatus status,
            Channel channel,
            OffsetDateTime start,
            OffsetDateTime end,
            @Nullable OffsetDateTime actualStart,
            @Nullable OffsetDateTime actualEnd,
            @Nullable OffsetDateTime holdEndsAt,
            @Nullable UUID clientId,
            @Nullable String clientName,
            @Nullable String label,
            boolean walkIn,
            boolean overbooked,
            Money total,
            boolean paidUp,
            List<String> flags,
            List<CalendarLine> lines) {}

    /** Who does what when, with which units. */
    record CalendarLine(
            UUID lineId,
            String name,
            UUID staffId,
            List<UUID> unitIds,
            OffsetDateTime start,
            OffsetDateTime end) {}

    /**
     * Time in which somebody, or a unit, isn't there.
     *
     * @param reason null for those who may only see that it is so
     */
    record CalendarAbsence(
            UUID id,
            @Nullable UUID staffId,
            @Nullable UUID unitId,
            OffsetDateTime start,
            OffsetDateTime end,
            @Nullable String reason) {}

    /** A stretch of work. */
    record CalendarShift(UUID staffId, OffsetDateTime start, OffsetDateTime end) {}
}
