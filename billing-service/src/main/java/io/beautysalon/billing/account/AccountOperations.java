package io.beautysalon.billing.account;

import io.beautysalon.billing.operation.Operation;
import io.beautysalon.billing.operation.OperationOwner;
import io.beautysalon.billing.operation.Outcome;
import io.beautysalon.billing.operation.Verb;
import io.beautysalon.contracts.Actor;
import io.beautysalon.starter.outbox.Outbox;
import io.beautysalon.starter.tenancy.TenantContext;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What becomes of a payment account when Stripe has answered. */
@Component
class AccountOperations implements OperationOwner {

    private final PaymentAccounts accounts;
    private final AccountDirectory directory;
    private final Accounts stripe;
    private final Outbox outbox;
    private final Clock clock;

    AccountOperations(
            PaymentAccounts accounts,
            AccountDirectory directory,
            Accounts stripe,
            Outbox outbox,
            Clock clock) {
        this.accounts = accounts;
        this.directory = directory;
        this.stripe = stripe;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Set<Verb> verbs() {
        return Set.of(Verb.CREATE_ACCOUNT);
    }

    @Override
    public void succeeded(Operation operation, String json) {
        var account = accounts.lockedOfSalon().orElseThrow();
        var standing = stripe.standing(json);
        account.stand(standing, clock.instant());
        directory.enter(standing.stripeAccount(), TenantContext.required());
        outbox.append(account.changed(TenantContext.required(), Actor.stripe()));
    }

    @Override
    public Verdict refused(Operation operation, Outcome.Refused refusal) {
        var account = accounts.lockedOfSalon().orElseThrow();
        account.refused(clock.instant());
        outbox.append(account.changed(TenantContext.required(), Actor.stripe()));
        return Verdict.EXPECTED; // the salon sees it and may ask again
    }

    @Override
    public Optional<String> lookForEffect(Operation operation) {
        return stripe.findCreated(operation.id(), operation.createdAt());
    }
}
