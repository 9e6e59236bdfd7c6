package io.beautysalon.billing.account;

import io.beautysalon.billing.operation.Operation;
import io.beautysalon.billing.operation.Outcome;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells the refusals that mean "this account can't charge" from all others. A client is let off for
 * the former only: a wrong parameter or a key that lost its rights must not confirm bookings
 * unpaid.
 */
@Component
public class AccountRefusals {

    private static final Logger LOG = LoggerFactory.getLogger(AccountRefusals.class);

    /** The codes that say so themselves (https://docs.stripe.com/error-codes). */
    private static final Set<String> CODES = Set.of("testmode_charges_only");

    private final RefreshAccount refreshAccount;
    private final ChargeableAccount account;

    AccountRefusals(RefreshAccount refreshAccount, ChargeableAccount account) {
        this.refreshAccount = refreshAccount;
        this.account = account;
    }

    /**
     * Reads the account back when the code doesn't say it: mostly Stripe refuses such a charge
     * without any code, and only the capability tells why (STR-23). Remote, outside of a
     * transaction.
     */
    public void examine(Operation operation, Outcome.Refused refusal) {
        var stripeAccount = operation.request().account();
        if (stripeAccount == null || CODES.contains(refusal.code())) {
            return;
        }
        try {
            refreshAccount.refresh(stripeAccount);
        } catch (RuntimeException e) {
            // a key without rights can't read either: then nothing excuses the refusal
            LOG.warn("account {} could not be read back: {}", stripeAccount, e.toString());
        }
    }

    /** Whether the salon's account is the reason, by the code or by what was read back. */
    public boolean explain(Outcome.Refused refusal) {
        return CODES.contains(refusal.code()) || account.ofSalon().isEmpty();
    }
}
