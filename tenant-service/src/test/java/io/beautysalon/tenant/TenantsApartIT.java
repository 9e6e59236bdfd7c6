package io.beautysalon.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.beautysalon.starter.tenancy.TenantContext;
import io.beautysalon.testsupport.infra.SharedInfrastructure;
import io.beautysalon.testsupport.rules.RowLevelSecurity;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@TenantServiceTest
class TenantsApartIT {

    private final Tenants tenants;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    TenantsApartIT(
            @LocalServerPort int port,
            @Autowired JdbcClient jdbc,
            @Autowired TransactionTemplate transaction) {
        this.tenants = new Tenants(port);
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Test
    void everyTableKeepsThemApartButTheNamedDirectories() {
        RowLevelSecurity.check(
                SharedInfrastructure.get().administrator(),
                "tenant",
                "salon_directory",
                "member_directory",
                "invitation_directory",
                "registration_key");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "salon",
                "location",
                "member",
                "member_role",
                "entitlement",
                "access_epoch",
                "salon_directory",
                "member_directory"
            })
    void aQueryThatForgetsTheTenantSeesOneOnly(String table) {
        tenants.aSalon();
        var salon = tenants.aSalon().id();

        var seen =
                TenantContext.call(
                        salon,
                        () ->
                                transaction.execute(status ->
                                        jdbc.sql("select distinct tenant_id from " + table)
                                                .query(UUID.class)
                                                .list()));

        assertThat(seen).isEqualTo(List.of(salon));
    }

    @Test
    void aQueryWithoutATenantFails() {
        assertThatThrownBy(() -> jdbc.sql("select * from salon").query().listOfRows())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> transaction.execute(status -> true))
                .isInstanceOf(TenantContext.NoTenantException.class);
    }
}
