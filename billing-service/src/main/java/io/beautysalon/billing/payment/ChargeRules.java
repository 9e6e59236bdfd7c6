package io.beautysalon.billing.payment;

import io.beautysalon.contracts.Money;
import java.util.Map;
import java.util.Set;

/** What Stripe takes per currency, as data (https://docs.stripe.com/currencies). */
final class ChargeRules {

    private static final long USUAL_MINIMUM = 50;

    private static final Map<String, Long> MINIMUM =
            Map.of(
                    "GBP", 30L, "DKK", 250L, "NOK", 300L, "SEK", 300L, "PLN", 200L, "CZK", 1_500L,
                    "HUF", 17_500L, "JPY", 50L, "ISK", 10_000L, "KWD", 200L);

    /** Three decimals, of which the last must be 0. */
    private static final Set<String> IN_TENS = Set.of("BHD", "JOD", "KWD", "OMR", "TND");

    /** Two decimals for Stripe although the currency has none, both 0. */
    private static final Set<String> IN_HUNDREDS = Set.of("ISK", "UGX");

    private ChargeRules() {}

    /**
     * The amount that can really be charged: rounded down to what Stripe takes, in the client's
     * favour.
     */
    static Money chargeable(Money amount) {
        var step =
                IN_TENS.contains(amount.currency())
                        ? 10
                        : IN_HUNDREDS.contains(amount.currency()) ? 100 : 1;
        return new Money(amount.amount() - amount.amount() % step, amount.currency());
    }

    static boolean isBelowMinimum(Money amount) {
        return amount.amount() < MINIMUM.getOrDefault(amount.currency(), USUAL_MINIMUM);
    }
}
