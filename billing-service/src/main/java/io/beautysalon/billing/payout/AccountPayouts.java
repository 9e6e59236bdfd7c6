package io.beautysalon.billing.payout;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What this feature needs of Stripe. Remote, never within a transaction; {@code unavailable} (503)
 * while Stripe doesn't answer.
 */
public interface AccountPayouts {

    /**
     * Payouts of an account, the newest first.
     *
     * @param after the last one of the page before, or null
     * @param limit 1 to 100
     */
    List<Payout> list(String account, Filter filter, @Nullable String after, int limit);

    /** One of them; empty when the account has no such payout. */
    Optional<Payout> one(String account, String payout);

    /** What it is made of, the newest first. */
    List<PayoutTransaction> transactions(
            String account, String payout, @Nullable String after, int limit);

    /** When they were made: from inclusive, to exclusive. */
    record Filter(@Nullable Instant from, @Nullable Instant to) {}
}
