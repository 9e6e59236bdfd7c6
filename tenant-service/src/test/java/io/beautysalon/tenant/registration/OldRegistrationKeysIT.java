package io.beautysalon.tenant.registration;

import static io.beautysalon.tenant.Tenants.aSlug;
import static io.beautysalon.tenant.Tenants.key;
import static io.beautysalon.tenant.Tenants.registration;
import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.tenant.TenantServiceTest;
import io.beautysalon.tenant.Tenants;
import io.beautysalon.testsupport.infra.SharedInfrastructure;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@TenantServiceTest
class OldRegistrationKeysIT {

    private final Tenants tenants;
    private final OldRegistrationKeys keys;
    private final JdbcClient administrator =
            JdbcClient.create(SharedInfrastructure.get().administrator());

    OldRegistrationKeysIT(@LocalServerPort int port, @Autowired OldRegistrationKeys keys) {
        this.tenants = new Tenants(port);
        this.keys = keys;
    }

    @Test
    void areForgottenAfterThirtyDaysAndNotBefore() {
        var user = UUID.randomUUID();
        var old = key();
        var young = key();
        tenants.register(user, old, registration(aSlug()));
        tenants.register(user, young, registration(aSlug()));
        age(old, "30 days 1 minute");
        age(young, "29 days 23 hours");

        keys.forget();

        assertThat(
                        administrator
                                .sql("select key from tenant.registration_key where user_id = ?")
                                .param(user)
                                .query(String.class)
                                .list())
                .containsExactly(young);
    }

    private void age(String key, String by) {
        administrator
                .sql(
                        "update tenant.registration_key set created_at = now() - ?::interval where key = ?")
                .params(by, key)
                .update();
    }
}
