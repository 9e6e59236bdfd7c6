package io.beautysalon.starter.secrets;

import jakarta.validation.constraints.NotBlank;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How a service proves itself to Vault; the address is Spring Cloud Vault's {@code
 * spring.cloud.vault.uri}.
 *
 * @param roleId the AppRole's id, the service's name
 * @param secretIdFile file with the wrapping token of the secret id; read once and deleted; null in
 *     a cluster
 * @param poll how often versions of held secrets are compared; jittered by a tenth
 */
@Validated
@ConfigurationProperties("salon.vault")
record VaultAccessProperties(
        @NotBlank String roleId, @Nullable Path secretIdFile, @DefaultValue("60s") Duration poll) {}
