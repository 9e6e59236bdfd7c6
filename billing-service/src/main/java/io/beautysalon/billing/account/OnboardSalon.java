package io.beautysalon.billing.account;

import io.beautysalon.starter.UseCase;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gets a page of Stripe where the salon proves who it is. Harmless to repeat, so it needs no
 * operation.
 */
@UseCase
class OnboardSalon {

    private final PaymentAccounts accounts;
    private final Accounts stripe;
    private final TransactionTemplate transaction;

    OnboardSalon(PaymentAccounts accounts, Accounts stripe, TransactionTemplate transaction) {
        this.accounts = accounts;
        this.stripe = stripe;
        this.transaction = transaction;
    }

    String link() {
        var stripeAccount =
                transaction.execute(
                        status -> accounts.ofSalon().flatMap(PaymentAccount::stripeAccount));
        return stripe.onboardingLink(
                stripeAccount.orElseThrow(AccountProblem.PAYMENT_ACCOUNT_MISSING::exception));
    }
}
