package io.beautysalon.billing.payout;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Money on its way to the salon's bank.
 *
 * @param id Stripe's own
 * @param amount negative when the salon owed Stripe money
 * @param automatic whether Stripe sent it by its schedule; only then its transactions are known
 * @param arrivesOn when the bank has it, or should have it
 * @param failure why the bank has refused it, by Stripe's code, or null
 */
public record Payout(
        String id,
        Movement amount,
        Status status,
        boolean automatic,
        LocalDate arrivesOn,
        Instant createdAt,
        @Nullable String failure) {

    /** Where it is. */
    public enum Status {
        PENDING,
        IN_TRANSIT,
        PAID,
        FAILED,
        CANCELED
    }
}
