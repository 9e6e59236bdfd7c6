package io.beautysalon.billing.account;

import io.beautysalon.billing.operation.StripeRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What this feature needs of Stripe. Reading calls are remote; the others only write and read text.
 */
public interface Accounts {

    /** The request that makes a salon's account. */
    StripeRequest creation(NewAccount account);

    /** What an account that came back as JSON says. */
    AccountStanding standing(String json);

    /** Reads an account back. */
    AccountStanding retrieve(String stripeAccount);

    /** The account that an operation made, as JSON; empty when there is no trace of it. */
    Optional<String> findCreated(UUID operation, Instant createdFrom);

    /**
     * A page of Stripe where the salon proves who it is; valid for minutes, once.
     *
     * @param key the same key gets the same page
     */
    String onboardingLink(String stripeAccount, UUID key);

    /**
     * An account to be made.
     *
     * @param operation the operation that makes it
     * @param name how clients know the salon
     * @param country ISO 3166-1
     * @param currency ISO 4217
     */
    record NewAccount(UUID operation, UUID salon, String name, String country, String currency) {}
}
