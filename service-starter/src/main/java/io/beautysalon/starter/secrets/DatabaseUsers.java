package io.beautysalon.starter.secrets;

import com.zaxxer.hikari.util.Credentials;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.vault.core.VaultOperations;

/** Gives each connection pool a database user of its own. */
public final class DatabaseUsers {

    private final VaultOperations vault;
    private final TaskScheduler scheduler;
    private final VaultSession session;

    DatabaseUsers(VaultOperations vault, TaskScheduler scheduler, VaultSession session) {
        this.vault = vault;
        this.scheduler = scheduler;
        this.session = session;
    }

    /**
     * A user for work that ends with the start.
     *
     * @param role Vault's name for it, for instance {@code booking-migrator}
     * @throws org.springframework.vault.VaultException when Vault is away or refuses
     */
    public Credentials once(String role) {
        return MintedUser.of(vault, role).credentials();
    }

    /**
     * A user that is replaced while the service runs.
     *
     * @param role Vault's name for it, for instance {@code booking-app}
     * @throws org.springframework.vault.VaultException when Vault is away or refuses: a start
     *     without it must fail
     */
    public RotatingDatabaseUser user(String role) {
        var user = new RotatingDatabaseUser(vault, role, scheduler);
        session.onLogin(user::replaceNow);
        return user;
    }
}
