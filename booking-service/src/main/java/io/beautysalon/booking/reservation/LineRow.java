package io.beautysalon.booking.reservation;

import io.beautysalon.booking.policy.CancelTier;
import io.beautysalon.booking.policy.CancelTiers;
import io.beautysalon.booking.policy.MoveTerms;
import io.beautysalon.booking.policy.PolicyTerms;
import io.beautysalon.booking.reservation.BookingView.BookingLineView;
import io.beautysalon.booking.reservation.BookingView.LinePolicyView;
import io.beautysalon.booking.reservation.BookingView.TierView;
import io.beautysalon.contracts.Money;
import io.beautysalon.contracts.booking.CollectMode;
import io.beautysalon.contracts.booking.Tax;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line's row, with the booking it belongs to.
 *
 * @param unitIds the units it needs
 */
record LineRow(
        UUID bookingId,
        UUID lineId,
        UUID variantId,
        UUID versionId,
        List<UUID> optionIds,
        String name,
        UUID staffId,
        List<UUID> unitIds,
        Instant start,
        Instant end,
        long price,
        Tax tax,
        PolicyTerms terms,
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
                List.of((UUID[]) row.getArray("unit_ids").getArray()),
                row.getTimestamp("starts_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                row.getLong("price"),
                new Tax(
                        row.getString("tax_category"),
                        row.getInt("tax_rate_bp"),
                        row.getBoolean("tax_included")),
                terms(row),
                row.getObject("kept", Long.class));
    }

    private static PolicyTerms terms(ResultSet row) throws SQLException {
        return new PolicyTerms(
                CollectMode.valueOf(row.getString("collect")),
                row.getInt("deposit_bp"),
                row.getBoolean("save_card"),
                CancelTiers.parse(row.getString("tiers")),
                row.getInt("no_show_bp"),
                new MoveTerms(
                        CancelTiers.parse(row.getString("move_tiers")),
                        row.getObject("most_moves", Integer.class)),
                row.getInt("grace_minutes"));
    }

    BookingLineView shown(ZoneId zone, String currency) {
        return new BookingLineView(
                lineId,
                variantId,
                versionId,
                optionIds,
                name,
                staffId,
                unitIds,
                OffsetDateTime.ofInstant(start, zone),
                OffsetDateTime.ofInstant(end, zone),
                new Money(price, currency),
                tax,
                policy(),
                kept == null ? null : new Money(kept, currency));
    }

    private LinePolicyView policy() {
        return new LinePolicyView(
                terms.collect(),
                terms.depositBp(),
                terms.saveCard(),
                tiers(terms.tiers()),
                terms.noShowBp(),
                tiers(terms.moves().tiers()),
                terms.moves().most(),
                terms.graceMinutes());
    }

    private static List<TierView> tiers(List<CancelTier> tiers) {
        return tiers.stream()
                .map(tier -> new TierView(tier.minutesBefore(), tier.feeBp()))
                .toList();
    }
}
