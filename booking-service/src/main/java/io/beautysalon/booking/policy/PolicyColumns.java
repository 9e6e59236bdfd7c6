package io.beautysalon.booking.policy;

import io.beautysalon.contracts.booking.CollectMode;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A policy's terms as other features read them from its versions' rows. */
public final class PolicyColumns {

    /** What to select from {@code policy_version} under the alias {@code pv}. */
    public static final String OF_PV =
            "pv.collect, pv.deposit_bp, pv.save_card, pv.tiers, pv.no_show_bp, pv.move_tiers,"
                    + " pv.most_moves, pv.grace_minutes";

    private PolicyColumns() {}

    /** The terms in a row that selected {@link #OF_PV}; the standard where there is no version. */
    public static PolicyTerms terms(ResultSet row) throws SQLException {
        var collect = row.getString("collect");
        return collect == null
                ? PolicyTerms.STANDARD
                : new PolicyTerms(
                        CollectMode.valueOf(collect),
                        row.getInt("deposit_bp"),
                        row.getBoolean("save_card"),
                        CancelTiers.parse(row.getString("tiers")),
                        row.getInt("no_show_bp"),
                        new MoveTerms(
                                CancelTiers.parse(row.getString("move_tiers")),
                                row.getObject("most_moves", Integer.class)),
                        row.getInt("grace_minutes"));
    }
}
