package io.beautysalon.starter.tenancy;

import jakarta.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Tells PostgreSQL the tenant as the first statement of every transaction; row-level security does
 * the rest.
 */
final class TenantTransactionManager extends JpaTransactionManager {

    private static final long serialVersionUID = 1;

    private final transient JdbcClient jdbc;

    TenantTransactionManager(EntityManagerFactory factory, DataSource dataSource) {
        super(factory);
        setDataSource(dataSource);
        this.jdbc = JdbcClient.create(dataSource);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        var tenant = TenantContext.required(); // before a connection is bound
        super.doBegin(transaction, definition);
        try {
            jdbc.sql("select set_config('app.tenant_id', ?, true)")
                    .param(tenant.toString())
                    .query(String.class)
                    .single();
        } catch (RuntimeException | Error e) {
            // else the bound connection leaks into the thread's next transaction
            doCleanupAfterCompletion(transaction);
            throw e;
        }
    }
}
