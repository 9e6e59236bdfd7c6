package io.beautysalon.provisioning;

import java.sql.SQLException;
import java.util.List;
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

    /**
     * Takes its target from the environment, as a job in a cluster does. {@code topics} makes the
     * topics and nothing else.
     */
    public static void main(String[] args) {
        try {
            var environment = new Environment(System.getenv());
            if (List.of(args).contains("topics")) {
                Patience.with("Kafka", () -> topics(environment.kafka()));
            } else {
                Installation.prepare(environment);
            }
        } catch (IllegalStateException e) {
            System.getLogger(Provisioning.class.getName())
                    .log(System.Logger.Level.ERROR, "not provisioned: {0}", e.getMessage());
            System.exit(1);
        }
    }

    private static void topics(Target.Kafka kafka) {
        try {
            new KafkaProvisioning(kafka).run();
        } catch (ExecutionException e) {
            throw new IllegalStateException("provisioning failed: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("provisioning was interrupted", e);
        }
    }
}
