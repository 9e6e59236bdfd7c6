package io.beautysalon.billing.account;

import io.beautysalon.contracts.billing.PaymentAccountState;
import org.jspecify.annotations.Nullable;

/**
 * What Stripe says about an account.
 *
 * @param state by its capability {@code card_payments} (STR-23)
 * @param currency in which its money is settled, ISO 4217, or null when Stripe doesn't say yet
 */
public record AccountStanding(
        String stripeAccount, PaymentAccountState state, @Nullable String currency) {

    /** Whether its money would be settled in another currency than the salon's. */
    boolean settlesOtherwiseThan(String salonsCurrency) {
        return currency != null && !currency.equals(salonsCurrency);
    }
}
