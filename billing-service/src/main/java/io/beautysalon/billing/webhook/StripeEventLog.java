package io.beautysalon.billing.webhook;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stripe's own list of what has happened. Remote, never within a transaction. */
public interface StripeEventLog {

    /** The version of Stripe's API that we speak; an endpoint should be of the same (STR-10). */
    String version();

    /**
     * Events since an instant, as Stripe's JSON.
     *
     * @param account whose, or null for the platform's own
     * @param onlyUndelivered only those that no webhook endpoint has taken
     */
    List<String> since(@Nullable String account, Instant since, boolean onlyUndelivered);
}
