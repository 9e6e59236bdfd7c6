package io.beautysalon.billing.account;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** The question every charge begins with (STR-23). */
@Component
public class ChargeableAccount {

    private final PaymentAccounts accounts;

    ChargeableAccount(PaymentAccounts accounts) {
        this.accounts = accounts;
    }

    /** The Stripe account of the salon at hand, when charges can be made on it now. */
    public Optional<String> ofSalon() {
        return accounts.ofSalon().flatMap(PaymentAccount::chargeable);
    }
}
