package io.beautysalon.booking.reservation;

import io.beautysalon.starter.tenancy.TenantContext;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks the auditor about a salon, and PostgreSQL about deadlocks. */
@TestComponent
public class SalonAudit {

    private final Auditor auditor;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    SalonAudit(Auditor auditor, TransactionTemplate transaction, JdbcClient jdbc) {
        this.auditor = auditor;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    public List<?> findings(UUID salon) {
        return TenantContext.call(salon, () -> transaction.execute(status -> auditor.findings()));
    }

    public long deadlocks(UUID salon) {
        return TenantContext.call(
                salon,
                () ->
                        transaction.execute(status ->
                                jdbc.sql("select sum(deadlocks)::bigint from pg_stat_database")
                                        .query(Long.class)
                                        .single()));
    }
}
