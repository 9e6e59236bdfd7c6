package io.beautysalon.billing.account;

import io.beautysalon.billing.operation.OperationQueue;
import io.beautysalon.billing.operation.Verb;
import io.beautysalon.starter.Ids;
import io.beautysalon.starter.UseCase;
import io.beautysalon.starter.audit.AuditTrail;
import io.beautysalon.starter.tenancy.TenantContext;
import java.time.Clock;
import java.time.Duration;
import org.springframework.transaction.annotation.Transactional;

/** Has an account made at Stripe, so that the salon can be paid by card. */
@UseCase
class OpenPaymentAccount {

    private static final Duration SOON = Duration.ofSeconds(1);

    private final PaymentAccounts accounts;
    private final Accounts stripe;
    private final OperationQueue operations;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    OpenPaymentAccount(
            PaymentAccounts accounts,
            Accounts stripe,
            OperationQueue operations,
            AuditTrail audit,
            Ids ids,
            Clock clock) {
        this.accounts = accounts;
        this.stripe = stripe;
        this.operations = operations;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public PaymentAccount open() {
        var account =
                accounts.lockedOfSalon()
                        .orElseThrow(() -> AccountProblem.NOT_READY.exception().retryAfter(SOON));
        var before = account.state().name();
        account.open(clock.instant());
        var operation = ids.next();
        var request =
                stripe.creation(
                        new Accounts.NewAccount(
                                operation,
                                TenantContext.required(),
                                account.name(),
                                account.country(),
                                account.currency()));
        operations.plan(operation, account.id(), Verb.CREATE_ACCOUNT, 0, request);
        audit.record("payment-account.open", account.id(), before, account.state().name());
        accounts.flush();
        return account;
    }
}
