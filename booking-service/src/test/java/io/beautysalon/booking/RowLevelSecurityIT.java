package io.beautysalon.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.beautysalon.starter.tenancy.TenantContext;
import io.beautysalon.testsupport.infra.SharedInfrastructure;
import io.beautysalon.testsupport.rules.RowLevelSecurity;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Walks the schema: whatever holds rows holds one salon's at a time. */
class RowLevelSecurityIT extends WithASalon {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    @Autowired
    RowLevelSecurityIT(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Test
    void theSchemaKeepsSalonsApart() {
        RowLevelSecurity.check(SharedInfrastructure.get().administrator(), "booking");
    }

    @Test
    void anUnfilteredQuerySeesOneSalon() {
        var other = ASalon.open(api, probe);
        other.stylist();
        salon.stylist();

        var tenants =
                TenantContext.call(
                        salon.id,
                        () ->
                                transaction.execute(status ->
                                        jdbc.sql(
                                                        "select distinct tenant_id::text from staff_member")
                                                .query(String.class)
                                                .list()));

        assertThat(tenants).containsExactly(salon.id.toString());
    }

    @Test
    void aQueryWithoutATenantFailsLoudly() {
        assertThatThrownBy(() -> transaction.execute(status -> 1))
                .isInstanceOf(TenantContext.NoTenantException.class);
        assertThatThrownBy(
                        () -> jdbc.sql("select count(*) from booking").query(Long.class).single())
                .isInstanceOf(DataAccessException.class);
    }
}
