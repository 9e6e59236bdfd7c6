package io.beautysalon.starter.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.beautysalon.starter.secrets.Secrets;
import io.beautysalon.testsupport.infra.SharedInfrastructure;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.vault.VaultException;

@SampleTest
class SecretsIT {

    private final Secrets secrets;

    SecretsIT(Secrets secrets) {
        this.secrets = secrets;
    }

    @Test
    void aHeldSecretFollowsItsVersionsInVault() {
        var vault = SharedInfrastructure.get().secrets();
        vault.put("booking/sample", Map.of("value", "old"));
        var held = secrets.hold("booking/sample", secret -> String.valueOf(secret.get("value")));
        assertThat(held.get()).isEqualTo("old");

        vault.put("booking/sample", Map.of("value", "new"));
        secrets.refresh();

        assertThat(held.get()).isEqualTo("new");
    }

    @Test
    void aSecretThatCannotBeReadAnyMoreStaysAsItWas() {
        var vault = SharedInfrastructure.get().secrets();
        vault.put("booking/fragile", Map.of("value", "7"));
        var held =
                secrets.hold(
                        "booking/fragile",
                        secret -> Integer.parseInt(String.valueOf(secret.get("value"))));

        vault.put("booking/fragile", Map.of("value", "no number"));
        secrets.refresh();

        assertThat(held.get()).isEqualTo(7);
    }

    @Test
    void aStartWithoutItsSecretFails() {
        assertThatThrownBy(() -> secrets.hold("booking/none", secret -> secret))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("booking/none");
    }

    @Test
    void anotherServicesSecretsAreDenied() {
        SharedInfrastructure.get().secrets().put("billing/sample", Map.of("value", "x"));

        assertThatThrownBy(() -> secrets.hold("billing/sample", secret -> secret))
                .isInstanceOf(VaultException.class)
                .hasMessageContaining("403");
    }
}
