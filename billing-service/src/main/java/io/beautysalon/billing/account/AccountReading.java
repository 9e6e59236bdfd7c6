package io.beautysalon.billing.account;

import io.beautysalon.contracts.Actor;
import io.beautysalon.starter.outbox.Outbox;
import io.beautysalon.starter.tenancy.TenantContext;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The transactions before and after an account is read back. */
@Component
class AccountReading {

    private final PaymentAccounts accounts;
    private final Outbox outbox;
    private final Clock clock;

    AccountReading(PaymentAccounts accounts, Outbox outbox, Clock clock) {
        this.accounts = accounts;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    long start() {
        return accounts.lockedOfSalon().orElseThrow().startRead();
    }

    @Transactional
    void apply(long read, AccountStanding standing) {
        var account = accounts.lockedOfSalon().orElseThrow();
        if (account.admitRead(read)) {
            var before = account.state();
            account.stand(standing, clock.instant());
            tellIfChanged(account, before != account.state());
        }
    }

    @Transactional
    void deauthorize() {
        var account = accounts.lockedOfSalon().orElseThrow();
        account.deauthorize(clock.instant());
        tellIfChanged(account, true);
    }

    private void tellIfChanged(PaymentAccount account, boolean changed) {
        if (changed) {
            outbox.append(account.changed(TenantContext.required(), Actor.stripe()));
        }
    }
}
