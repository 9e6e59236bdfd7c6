package io.beautysalon.provisioning;

import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one program that prepares an installation: roles, topics, policies, keys. It may run again at
 * any time.
 */
public final class Provisioning {

    private static final Logger LOG = LoggerFactory.getLogger(Provisioning.class);

    private Provisioning() {}

    /**
     * Fills the target and returns Vault's side for what only the caller knows, such as Stripe's
     * keys.
     */
    public static VaultProvisioning run(Target target) {
        var password = Keys.randomKey();
        var vault = new VaultProvisioning(target);
        try {
            new DatabaseProvisioning(target.database()).run(password);
            vault.run(password);
            new KafkaProvisioning(target.kafka()).run();
        } catch (SQLException | ExecutionException e) {
            throw new IllegalStateException("provisioning failed: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("provisioning was interrupted", e);
        }
        LOG.info("database, Vault and Kafka are provisioned");
        return vault;
    }

    /** Takes its target from the environment, as a job in a cluster does. */
    public static void main(String[] args) {
        run(
                new Target(
                        new Target.Database(
                                required("DATABASE_URL"),
                                required("DATABASE_USER"),
                                required("DATABASE_PASSWORD")),
                        new Target.Kafka(
                                required("KAFKA_BROKERS"),
                                Short.parseShort(optional("KAFKA_REPLICAS", "3"))),
                        new Target.Vault(
                                URI.create(required("VAULT_ADDR")), required("VAULT_TOKEN")),
                        required("DATABASE_ADDRESS"),
                        Duration.parse(optional("DATABASE_USER_LIFE", "PT24H"))));
    }

    private static String required(String name) {
        return Optional.ofNullable(System.getenv(name))
                .filter(value -> !value.isBlank())
                .orElseThrow(() ->
                        new IllegalStateException("environment variable " + name + " is missing"));
    }

    private static String optional(String name, String value) {
        return Optional.ofNullable(System.getenv(name)).orElse(value);
    }
}
