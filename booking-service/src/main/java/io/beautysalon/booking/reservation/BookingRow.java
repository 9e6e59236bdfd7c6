package io.beautysalon.booking.reservation;

import io.beautysalon.booking.policy.CancelTiers;
import io.beautysalon.booking.reservation.BookingView.BookingLineView;
import io.beautysalon.booking.reservation.BookingView.CollectView;
import io.beautysalon.booking.reservation.BookingView.ContactView;
import io.beautysalon.booking.reservation.BookingView.SettlementView;
import io.beautysalon.booking.reservation.BookingView.TierView;
import io.beautysalon.contracts.ActorKind;
import io.beautysalon.contracts.Money;
import io.beautysalon.contracts.booking.Channel;
import io.beautysalon.contracts.booking.CollectMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A booking's row with its payments' sums, and how it becomes a view. */
record BookingRow(
        BookingView view,
        @Nullable UUID ownerUser,
        int generation,
        Instant start,
        Instant end,
        Instant updatedAt,
        ZoneId zone,
        String currency,
        long version,
        long paymentRevision) {

    /** A line's row, with the booking it belongs to. */
    record LineRow(
            UUID bookingId,
            UUID lineId,
            UUID variantId,
            UUID versionId,
            String name,
            UUID staffId,
            Instant start,
            Instant end,
            long price,
            String tiers) {

        static LineRow of(ResultSet row, int number) throws SQLException {
            return new LineRow(
                    row.getObject("booking_id", UUID.class),
                    row.getObject("line_id", UUID.class),
                    row.getObject("variant_id", UUID.class),
                    row.getObject("variant_version_id", UUID.class),
                    row.getString("name"),
                    row.getObject("staff_id", UUID.class),
                    row.getTimestamp("starts_at").toInstant(),
                    row.getTimestamp("ends_at").toInstant(),
                    row.getLong("price"),
                    row.getString("tiers"));
        }

        BookingLineView shown(ZoneId zone, String currency) {
            return new BookingLineView(
                    lineId,
                    variantId,
                    versionId,
                    name,
                    staffId,
                    OffsetDateTime.ofInstant(start, zone),
                    OffsetDateTime.ofInstant(end, zone),
                    new Money(price, currency),
                    CancelTiers.parse(tiers).stream()
                            .map(tier -> new TierView(tier.minutesBefore(), tier.feeBp()))
                            .toList());
        }
    }

    static BookingRow of(ResultSet row, int number) throws SQLException {
        var zone = ZoneId.of(row.getString("zone"));
        var currency = row.getString("currency");
        var start = row.getTimestamp("starts_at").toInstant();
        var end = row.getTimestamp("ends_at").toInstant();
        var status = BookingStatus.valueOf(row.getString("status"));
        var owner =
                new Owner(
                        ActorKind.valueOf(row.getString("owner_kind")),
                        row.getString("owner_id"),
                        Channel.valueOf(row.getString("channel")));
        var collect =
                new CollectView(
                        CollectMode.valueOf(row.getString("collect_mode")),
                        new Money(row.getLong("collect_amount"), currency));
        var view =
                new BookingView(
                        row.getObject("id", UUID.class),
                        row.getObject("location_id", UUID.class),
                        status,
                        owner.channel(),
                        OffsetDateTime.ofInstant(start, zone),
                        OffsetDateTime.ofInstant(end, zone),
                        List.of(),
                        new Money(row.getLong("total"), currency),
                        collect,
                        new Money(Math.max(0, row.getLong("paid")), currency),
                        row.getString("payment_status"),
                        at(row.getTimestamp("hold_ends_at"), zone),
                        settlement(row, currency),
                        new ContactView(
                                row.getString("contact_name"),
                                row.getString("contact_email"),
                                row.getString("contact_phone")),
                        status.canBecome(BookingStatus.CANCELLED) ? List.of("cancel") : List.of(),
                        null);
        return new BookingRow(
                view,
                owner.userId(),
                row.getInt("generation"),
                start,
                end,
                row.getTimestamp("updated_at").toInstant(),
                zone,
                currency,
                row.getLong("version"),
                row.getLong("payment_revision"));
    }

    /** The view with its lines; contact only for those who may see it. */
    BookingView shown(List<LineRow> lines, boolean contactToo) {
        return new BookingView(
                view.id(),
                view.locationId(),
                view.status(),
                view.channel(),
                view.start(),
                view.end(),
                lines.stream().map(line -> line.shown(zone, currency)).toList(),
                view.total(),
                view.collect(),
                view.paid(),
                view.paymentStatus(),
                view.holdEndsAt(),
                view.settlement(),
                contactToo ? view.contact() : null,
                view.allowedActions(),
                null);
    }

    private static @Nullable SettlementView settlement(ResultSet row, String currency)
            throws SQLException {
        var keep = row.getObject("settlement_keep", Long.class);
        return keep == null
                ? null
                : new SettlementView(new Money(keep, currency), row.getString("settlement_reason"));
    }

    private static @Nullable OffsetDateTime at(@Nullable Timestamp time, ZoneId zone) {
        return time == null ? null : OffsetDateTime.ofInstant(time.toInstant(), zone);
    }
}
