package io.beautysalon.billing.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.beautysalon.starter.UseCase;
import io.beautysalon.starter.tenancy.TenantContext;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gets a page of Stripe where the salon proves who it is. Harmless to repeat, so it needs no
 * operation; the caller's key goes on to Stripe, which gives the same page for it.
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

    String link(String key) {
        var stripeAccount =
                transaction.execute(
                        status -> accounts.ofSalon().flatMap(PaymentAccount::stripeAccount));
        return stripe.onboardingLink(
                stripeAccount.orElseThrow(AccountProblem.PAYMENT_ACCOUNT_MISSING::exception),
                UUID.nameUUIDFromBytes((TenantContext.required() + " " + key).getBytes(UTF_8)));
    }
}
