package io.beautysalon.testsupport.infra;

import io.beautysalon.provisioning.VaultProvisioning;
import java.nio.file.Path;
import javax.sql.DataSource;

/** The four shared parts of an installation, started and provisioned. */
public interface Infrastructure extends AutoCloseable {

    /** Host and port of PostgreSQL. */
    String databaseAddress();

    /** JDBC address of the database, without a schema. */
    default String databaseUrl() {
        return "jdbc:postgresql://" + databaseAddress() + "/salon";
    }

    /** The database as its administrator, for looking at what the services did. */
    DataSource administrator();

    /** Kafka's bootstrap servers. */
    String brokers();

    /** Redis's address. */
    String redisUrl();

    /** Vault's address. */
    String vaultAddress();

    /** Vault as its administrator. */
    VaultProvisioning secrets();

    /** Where tests put files, and the parts their logs. */
    Path folder();

    @Override
    void close();
}
