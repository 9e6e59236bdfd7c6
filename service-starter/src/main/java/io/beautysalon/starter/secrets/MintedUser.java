package io.beautysalon.starter.secrets;

import com.zaxxer.hikari.util.Credentials;
import java.time.Duration;
import org.springframework.vault.core.VaultOperations;

/** A database user fresh from Vault, and how long it lives. */
record MintedUser(Credentials credentials, Duration life) {

    static MintedUser of(VaultOperations vault, String role) {
        var answer = vault.read("database/creds/" + role);
        if (answer == null || answer.getData() == null) {
            throw new IllegalStateException("Vault mints no database user for " + role);
        }
        var user = answer.getData();
        return new MintedUser(
                Credentials.of((String) user.get("username"), (String) user.get("password")),
                Duration.ofSeconds(answer.getLeaseDuration()));
    }
}
