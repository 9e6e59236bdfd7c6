package io.beautysalon.booking.salon;

import io.beautysalon.contracts.tenant.LocationStatus;
import io.beautysalon.contracts.tenant.SalonStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/** A location as other features read it in one statement with what is theirs. */
public final class PlaceColumns {

    /** What to select from {@link #FROM}. */
    public static final String OF_PLACE =
            "pl.zone, pl.status as location_status, ps.currency, ps.status, coalesce(pa.can_charge, false) as can_charge";

    /** The salon of the transaction, and of its locations the one that is {@code :location}. */
    public static final String FROM =
            """
            salon ps
            left join location pl on pl.tenant_id = ps.tenant_id and pl.id = :location
            left join payment_account pa on pa.tenant_id = ps.tenant_id
            """;

    private PlaceColumns() {}

    /** The location in a row that selected {@link #OF_PLACE}; empty when it isn't the salon's. */
    public static Optional<Place> place(ResultSet row, UUID locationId) throws SQLException {
        var zone = row.getString("zone");
        return zone == null
                ? Optional.empty()
                : Optional.of(
                        new Place(
                                locationId,
                                ZoneId.of(zone),
                                row.getString("currency"),
                                SalonStatus.valueOf(row.getString("status")),
                                LocationStatus.valueOf(row.getString("location_status")),
                                row.getBoolean("can_charge")));
    }
}
