package io.beautysalon.tenant.access;

import io.beautysalon.starter.tenancy.TenantContext;
import jakarta.persistence.EntityManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Outdates what gateways were told about a salon. */
@Component
public class AccessEpochs {

    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final AccessEntries entries;

    AccessEpochs(JdbcClient jdbc, EntityManager entities, AccessEntries entries) {
        this.jdbc = jdbc;
        this.entities = entities;
        this.entries = entries;
    }

    /**
     * Waits until no other transaction changes what callers of the bound salon may do. A salon that
     * is being registered has nothing to lock yet.
     */
    public void lock() {
        jdbc.sql("select epoch from access_epoch for update").query(Long.class).optional();
    }

    /**
     * Raises the epoch of the bound salon within the transaction of the change; gateways hear of it
     * as soon as that commits. To be called after the change.
     */
    public void raise() {
        entities.flush();
        var salon = TenantContext.required();
        var entry =
                jdbc.sql(
                                """
                                with raised as (
                                    insert into access_epoch (epoch) values (1)
                                    on conflict (tenant_id) do update set epoch = access_epoch.epoch + 1
                                    returning epoch)
                                select raised.epoch, salon.status, entitlement.stage
                                from raised, salon, entitlement
                                """)
                        .query(AccessEntries.Entry.class)
                        .single();
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        entries.overwrite(salon, entry);
                    }
                });
    }
}
