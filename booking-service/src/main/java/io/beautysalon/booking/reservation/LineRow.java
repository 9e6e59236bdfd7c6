package io.beautysalon.booking.reservation;

import io.beautysalon.booking.policy.CancelTiers;
import io.beautysalon.booking.reservation.BookingView.BookingLineView;
import io.beautysalon.booking.reservation.BookingView.TierView;
import io.beautysalon.contracts.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line's row, with the booking it belongs to. */
record LineRow(
        UUID bookingId,
        UUID lineId,
        UUID variantId,
        UUID versionId,
        List<UUID> optionIds,
        String name,
        UUID staffId,
        Instant start,
        Instant end,
        long price,
        String tiers,
        int graceMinutes,
        @Nullable Long kept) {

    static LineRow of(ResultSet row, int number) throws SQLException {
        return new LineRow(
                row.getObject("booking_id", UUID.class),
                row.getObject("line_id", UUID.class),
                row.getObject("variant_id", UUID.class),
                row.getObject("variant_version_id", UUID.class),
                UuidList.parse(row.getString("option_ids")),
                row.getString("name"),
                row.getObject("staff_id", UUID.class),
                row.getTimestamp("starts_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                row.getLong("price"),
                row.getString("tiers"),
                row.getInt("grace_minutes"),
                row.getObject("kept", Long.class));
    }

    BookingLineView shown(ZoneId zone, String currency) {
        return new BookingLineView(
                lineId,
                variantId,
                versionId,
                optionIds,
                name,
                staffId,
                OffsetDateTime.ofInstant(start, zone),
                OffsetDateTime.ofInstant(end, zone),
                new Money(price, currency),
                CancelTiers.parse(tiers).stream()
                        .map(tier -> new TierView(tier.minutesBefore(), tier.feeBp()))
                        .toList(),
                kept == null ? null : new Money(kept, currency));
    }
}
