package io.beautysalon.billing.account;

import io.beautysalon.starter.UseCase;

/** Notes that the salon has cut the tie between its account and the platform. */
@UseCase
public class DeauthorizeAccount {

    private final AccountReading reading;

    DeauthorizeAccount(AccountReading reading) {
        this.reading = reading;
    }

    /** Runs for the bound tenant. */
    public void deauthorize() {
        reading.deauthorize();
    }
}
