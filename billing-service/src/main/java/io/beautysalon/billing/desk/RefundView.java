package io.beautysalon.billing.desk;

import io.beautysalon.contracts.Money;
import io.beautysalon.starter.idempotency.Identified;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money on its way back to a client.
 *
 * @param status PENDING, SUCCEEDED or FAILED
 * @param origin SETTLEMENT, DESK, or STRIPE when somebody made it there
 * @param lineIds the lines of the booking that it is for, empty for none in particular
 */
record RefundView(
        UUID id,
        UUID paymentId,
        Money amount,
        String status,
        String origin,
        @Nullable String reason,
        List<UUID> lineIds,
        Instant createdAt)
        implements Identified {

    static RefundView of(ResultSet row, int number) throws SQLException {
        var lines = row.getArray("line_ids");
        return new RefundView(
                row.getObject("id", UUID.class),
                row.getObject("payment_id", UUID.class),
                new Money(row.getLong("amount"), row.getString("currency")),
                row.getString("status"),
                row.getString("origin"),
                row.getString("reason"),
                lines == null ? List.of() : List.of((UUID[]) lines.getArray()),
                row.getTimestamp("created_at").toInstant());
    }
}
