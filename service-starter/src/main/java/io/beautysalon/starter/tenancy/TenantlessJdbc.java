package io.beautysalon.starter.tenancy;

import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Work that belongs to no tenant, under a database role of its own with narrow policies. */
public abstract sealed class TenantlessJdbc permits Lookup, Sweep, Relay {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    TenantlessJdbc(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    /**
     * Runs work in one short transaction of this role; no remote calls in it but the relay's own
     * sends.
     */
    public final <T> T call(Function<JdbcClient, T> work) {
        return transaction.execute(status -> work.apply(jdbc));
    }
}
