package io.beautysalon.billing.desk;

import io.beautysalon.contracts.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A client's bank wants a payment back, or asks about it.
 *
 * @param status INQUIRY, OPEN, WON, LOST or INQUIRY_CLOSED
 * @param fundsWithdrawn whether the money is gone from the salon's balance
 * @param evidenceDueBy until when the salon may answer at Stripe, or null
 */
record DisputeView(
        UUID id,
        UUID paymentId,
        UUID bookingId,
        Money amount,
        String reason,
        String status,
        boolean fundsWithdrawn,
        @Nullable Instant evidenceDueBy,
        Instant openedAt) {

    static DisputeView of(ResultSet row, int number) throws SQLException {
        return new DisputeView(
                row.getObject("id", UUID.class),
                row.getObject("payment_id", UUID.class),
                row.getObject("booking_id", UUID.class),
                new Money(row.getLong("amount"), row.getString("currency")),
                row.getString("reason"),
                row.getString("state"),
                row.getBoolean("funds_withdrawn"),
                PaymentView.instant(row, "evidence_due_by"),
                row.getTimestamp("opened_at").toInstant());
    }
}
