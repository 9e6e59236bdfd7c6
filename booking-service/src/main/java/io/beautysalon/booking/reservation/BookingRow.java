package io.beautysalon.booking.reservation;

import io.beautysalon.booking.client.ClientSummary;
import io.beautysalon.booking.reservation.BookingAction.Party;
import io.beautysalon.booking.reservation.BookingView.BookingLineView;
import io.beautysalon.booking.reservation.BookingView.CollectView;
import io.beautysalon.booking.reservation.BookingView.ContactView;
import io.beautysalon.booking.reservation.BookingView.DeskView;
import io.beautysalon.booking.reservation.BookingView.SettlementView;
import io.beautysalon.contracts.Money;
import io.beautysalon.contracts.booking.Channel;
import io.beautysalon.contracts.booking.CollectMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A booking's row with its payments' sums, and how it becomes a view for somebody. */
record BookingRow(
        UUID id,
        UUID locationId,
        BookingStatus status,
        Instant statusSince,
        @Nullable UUID ownerUser,
        @Nullable UUID clientId,
        int generation,
        Instant start,
        Instant end,
        Instant updatedAt,
        ZoneId zone,
        String currency,
        long version,
        long revision,
        Function<Shown, BookingView> view) {

    /**
     * Who sees it, and what belongs to it.
     *
     * @param parties as what the caller sees it
     * @param contacts whether the contact may be seen
     * @param actions what the caller may do with it now
     */
    record Shown(
            Set<Party> parties,
            boolean contacts,
            List<BookingLineView> lines,
            List<String> actions,
            @Nullable ClientSummary client,
            @Nullable String guestToken) {}

    static BookingRow of(ResultSet row, int number) throws SQLException {
        var zone = ZoneId.of(row.getString("zone"));
        var currency = row.getString("currency");
        return new BookingRow(
                row.getObject("id", UUID.class),
                row.getObject("location_id", UUID.class),
                BookingStatus.valueOf(row.getString("status")),
                instant(row, "status_since"),
                row.getObject("owner_user_id", UUID.class),
                row.getObject("client_id", UUID.class),
                row.getInt("generation"),
                instant(row, "starts_at"),
                instant(row, "ends_at"),
                instant(row, "updated_at"),
                zone,
                currency,
                row.getLong("version"),
                row.getLong("revision"),
                view(row, zone, currency));
    }

    private static Function<Shown, BookingView> view(ResultSet row, ZoneId zone, String currency)
            throws SQLException {
        var id = row.getObject("id", UUID.class);
        var location = row.getObject("location_id", UUID.class);
        var status = BookingStatus.valueOf(row.getString("status"));
        var channel = Channel.valueOf(row.getString("channel"));
        var start = OffsetDateTime.ofInstant(instant(row, "starts_at"), zone);
        var end = OffsetDateTime.ofInstant(instant(row, "ends_at"), zone);
        var actualStart = at(row, "actual_start", zone);
        var actualEnd = at(row, "actual_end", zone);
        var total = new Money(row.getLong("total"), currency);
        var collect =
                new CollectView(
                        CollectMode.valueOf(row.getString("collect_mode")),
                        new Money(row.getLong("collect_amount"), currency),
                        row.getBoolean("save_card"));
        var paid = new Money(Math.max(0, row.getLong("paid")), currency);
        var owed = Owed.of(row, status);
        var payment = row.getString("payment_status");
        var holdReason = row.getString("hold_reason");
        var holdEndsAt = at(row, "hold_ends_at", zone);
        var settlement = settlement(row, currency);
        int moves = row.getInt("move_count");
        var consent = row.getString("consent_text_version");
        var note = row.getString("client_note");
        var contact = contact(row);
        var client = row.getObject("client_id", UUID.class);
        var desk = desk(row);
        return shown -> {
            boolean selfOnly = shown.parties().equals(Set.of(Party.SELF));
            return new BookingView(
                    id,
                    location,
                    status,
                    channel,
                    start,
                    end,
                    actualStart,
                    actualEnd,
                    shown.lines(),
                    total,
                    collect,
                    paid,
                    owed.less(paid, shown.lines()),
                    payment,
                    holdReason == null || !status.occupies()
                            ? null
                            : HoldReason.valueOf(holdReason),
                    holdEndsAt,
                    settlement,
                    moves,
                    consent,
                    note,
                    shown.contacts() ? contact : null,
                    selfOnly ? null : client,
                    shown.client(),
                    selfOnly ? null : desk,
                    shown.actions(),
                    shown.guestToken());
        };
    }

    private static @Nullable ContactView contact(ResultSet row) throws SQLException {
        var name = row.getString("contact_name");
        return name == null
                ? null
                : new ContactView(
                        name, row.getString("contact_email"), row.getString("contact_phone"));
    }

    private static DeskView desk(ResultSet row) throws SQLException {
        var flags = row.getArray("flags");
        return new DeskView(
                row.getString("internal_note"),
                row.getString("label"),
                row.getBoolean("walk_in"),
                row.getBoolean("client_verified"),
                Arrays.stream(row.getString("warnings").split(",", -1))
                        .filter(rule -> !rule.isEmpty())
                        .toList(),
                row.getBoolean("overbooked"),
                flags == null ? List.of() : names((String[]) flags.getArray()),
                row.getBoolean("bill_closed"));
    }

    /** Each once, without what it is about. */
    private static List<String> names(String[] flags) {
        return Arrays.stream(flags)
                .map(flag -> flag.substring(0, flag.indexOf(':')))
                .distinct()
                .toList();
    }

    private static @Nullable SettlementView settlement(ResultSet row, String currency)
            throws SQLException {
        var keep = row.getObject("settlement_keep", Long.class);
        return keep == null
                ? null
                : new SettlementView(new Money(keep, currency), row.getString("settlement_reason"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    private static @Nullable OffsetDateTime at(ResultSet row, String column, ZoneId zone)
            throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : OffsetDateTime.ofInstant(time.toInstant(), zone);
    }
}
