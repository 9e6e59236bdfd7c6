package io.beautysalon.billing.account;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The question every charge begins with (STR-23). */
@Component
public class ChargeableAccount {

    private final PaymentAccounts accounts;

    ChargeableAccount(PaymentAccounts accounts) {
        this.accounts = accounts;
    }

    /**
     * Where charges can be made.
     *
     * @param stripeAccount its id at Stripe
     * @param currency the salon's, ISO 4217
     */
    public record Chargeable(String stripeAccount, String currency) {}

    /** The Stripe account of the salon at hand, when charges can be made on it now. */
    public Optional<String> ofSalon() {
        return accounts.ofSalon().flatMap(PaymentAccount::chargeable);
    }

    /** The same whether charges can be made or not: what was taken stays the salon's. */
    @Transactional(readOnly = true)
    public Optional<String> atStripe() {
        return accounts.ofSalon().flatMap(PaymentAccount::stripeAccount);
    }

    /**
     * The same for somebody who can't do without.
     *
     * @throws io.beautysalon.starter.problem.ProblemException {@code payment-account-inactive}
     */
    public Chargeable required() {
        return accounts.ofSalon()
                .flatMap(account ->
                        account.chargeable().map(id -> new Chargeable(id, account.currency())))
                .orElseThrow(AccountProblem.PAYMENT_ACCOUNT_INACTIVE::exception);
    }
}
