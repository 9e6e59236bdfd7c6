package io.beautysalon.starter.secrets;

import jakarta.validation.constraints.NotBlank;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import org.springframework.vault.authentication.ClientAuthentication;
import org.springframework.vault.authentication.KubernetesAuthentication;
import org.springframework.vault.authentication.KubernetesAuthenticationOptions;
import org.springframework.vault.authentication.KubernetesServiceAccountTokenFile;
import org.springframework.web.client.RestOperations;

/**
 * How a service proves itself to Vault; the address is Spring Cloud Vault's {@code
 * spring.cloud.vault.uri}.
 *
 * @param roleId the AppRole's id, the service's name
 * @param secretIdFile file with the wrapping token of the secret id; read once and deleted; null in
 *     a cluster
 * @param serviceAccountTokenFile in a cluster, where the pod's token for Vault is; read at every
 *     login, as it changes every few minutes
 * @param poll how often versions of held secrets are compared; jittered by a tenth
 */
@Validated
@ConfigurationProperties("salon.vault")
record VaultAccessProperties(
        @NotBlank String roleId,
        @Nullable Path secretIdFile,
        @Nullable Path serviceAccountTokenFile,
        @DefaultValue("60s") Duration poll) {

    ClientAuthentication authentication(RestOperations vault) {
        if (secretIdFile != null) {
            return new WrappedAppRole(vault, roleId, secretIdFile);
        }
        if (serviceAccountTokenFile != null) {
            var options =
                    KubernetesAuthenticationOptions.builder()
                            .role(roleId)
                            .jwtSupplier(
                                    new KubernetesServiceAccountTokenFile(
                                            serviceAccountTokenFile.toFile()))
                            .build();
            return new KubernetesAuthentication(options, vault);
        }
        throw new IllegalStateException(
                "neither VAULT_SECRET_ID_FILE nor VAULT_SERVICE_ACCOUNT_TOKEN_FILE says how to prove oneself to Vault");
    }
}
