package io.beautysalon.provisioning;

import java.net.URI;
import java.time.Duration;

/**
 * What is to be filled.
 *
 * @param database an administrator's access to PostgreSQL
 * @param kafka the brokers
 * @param vault an administrator's access to Vault
 * @param seenByVault the database's address as Vault reaches it, {@code host:port}
 * @param userLife how long a minted database user lives
 */
public record Target(
        Database database, Kafka kafka, Vault vault, String seenByVault, Duration userLife) {

    /** An administrator's access to PostgreSQL, by JDBC. */
    public record Database(String url, String user, String password) {}

    /** Kafka's bootstrap servers, and how many replicas a topic has. */
    public record Kafka(String brokers, short replicas) {}

    /** Vault's address and a token that may configure it. */
    public record Vault(URI address, String token) {}
}
