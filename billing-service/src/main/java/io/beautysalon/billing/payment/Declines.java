package io.beautysalon.billing.payment;

import io.beautysalon.contracts.billing.DeclineClass;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which declines are final, as data (https://docs.stripe.com/declines/codes). */
final class Declines {

    static final String AUTHENTICATION = "authentication_required";

    private static final Set<String> FINAL =
            Set.of(
                    "card_not_supported",
                    "currency_not_supported",
                    "expired_card",
                    "fraudulent",
                    "incorrect_number",
                    "invalid_account",
                    "invalid_number",
                    "lost_card",
                    "merchant_blacklist",
                    "new_account_information_available",
                    "no_action_taken",
                    "not_permitted",
                    "pickup_card",
                    "restricted_card",
                    "revocation_of_all_authorizations",
                    "revocation_of_authorization",
                    "security_violation",
                    "service_not_allowed",
                    "stolen_card",
                    "stop_payment_order",
                    "transaction_not_allowed");

    private Declines() {}

    static DeclineClass classOf(@Nullable String code, @Nullable String declineCode) {
        return (code != null && FINAL.contains(code))
                        || (declineCode != null && FINAL.contains(declineCode))
                ? DeclineClass.FINAL
                : DeclineClass.RETRYABLE;
    }
}
