package io.beautysalon.billing.desk;

import io.beautysalon.contracts.Money;
import io.beautysalon.starter.idempotency.Identified;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payment as the desk sees it.
 *
 * @param kind DEPOSIT, FULL, FEE or BALANCE
 * @param requested what was asked for
 * @param authorised what the card has granted, captured or not
 * @param refundable what may still go back; refunds on their way aren't counted as gone yet
 * @param applicationFee the platform's share as Stripe took it
 * @param captureBefore when an authorisation ends, or null
 * @param link a page where the client can pay, or null
 * @param refunds with {@code expand=refunds}
 * @param operations calls to Stripe, with {@code expand=operations}
 */
record PaymentView(
        UUID id,
        UUID bookingId,
        @Nullable UUID clientId,
        UUID locationId,
        String kind,
        String method,
        String status,
        Money requested,
        Money authorised,
        Money captured,
        Money refunded,
        Money refundable,
        ApplicationFee applicationFee,
        @Nullable Instant captureBefore,
        @Nullable Instant expiresAt,
        @Nullable String link,
        Instant createdAt,
        Instant updatedAt,
        @Nullable List<RefundView> refunds,
        @Nullable List<OperationView> operations)
        implements Identified {

    /** Our share. */
    record ApplicationFee(Money taken, Money refunded) {}

    /**
     * A call to Stripe.
     *
     * @param state PENDING, UNKNOWN, SUCCEEDED or FAILED
     * @param note why it waits or failed, or null
     */
    record OperationView(
            UUID id,
            String verb,
            String state,
            Money amount,
            int attempts,
            @Nullable String note,
            Instant createdAt) {}

    static PaymentView of(ResultSet row, int number) throws SQLException {
        var currency = row.getString("currency");
        return new PaymentView(
                row.getObject("id", UUID.class),
                row.getObject("booking_id", UUID.class),
                row.getObject("client_id", UUID.class),
                row.getObject("location_id", UUID.class),
                row.getString("kind"),
                row.getString("method"),
                row.getString("status"),
                new Money(row.getLong("requested"), currency),
                new Money(row.getLong("authorised"), currency),
                new Money(row.getLong("captured"), currency),
                new Money(row.getLong("refunded"), currency),
                new Money(row.getLong("captured") - row.getLong("refunded"), currency),
                new ApplicationFee(
                        new Money(row.getLong("fee_taken"), currency),
                        new Money(row.getLong("fee_refunded"), currency)),
                instant(row, "capture_before"),
                instant(row, "expires_at"),
                row.getString("open_link"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("updated_at").toInstant(),
                null,
                null);
    }

    PaymentView with(@Nullable List<RefundView> back, @Nullable List<OperationView> calls) {
        return new PaymentView(
                id,
                bookingId,
                clientId,
                locationId,
                kind,
                method,
                status,
                requested,
                authorised,
                captured,
                refunded,
                refundable,
                applicationFee,
                captureBefore,
                expiresAt,
                link,
                createdAt,
                updatedAt,
                back,
                calls);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
