package io.beautysalon.starter.secrets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.vault.VaultException;
import org.springframework.vault.authentication.AppRoleAuthentication;
import org.springframework.vault.authentication.AppRoleAuthenticationOptions;
import org.springframework.vault.authentication.AppRoleAuthenticationOptions.SecretId;
import org.springframework.vault.authentication.ClientAuthentication;
import org.springframework.vault.support.VaultResponse;
import org.springframework.vault.support.VaultToken;
import org.springframework.web.client.RestOperations;

/**
 * AppRole with a wrapped secret id: unwrapped once, then held in memory, so that a later login
 * needs neither the file nor the wrapping token, which is spent.
 */
final class WrappedAppRole implements ClientAuthentication {

    private final RestOperations vault;
    private final String roleId;
    private final Path secretIdFile;
    private @Nullable String secretId;

    WrappedAppRole(RestOperations vault, String roleId, Path secretIdFile) {
        this.vault = vault;
        this.roleId = roleId;
        this.secretIdFile = secretIdFile;
    }

    @Override
    public synchronized VaultToken login() {
        if (secretId == null) {
            secretId = unwrap(readOnce());
        }
        var options =
                AppRoleAuthenticationOptions.builder()
                        .roleId(AppRoleAuthenticationOptions.RoleId.provided(roleId))
                        .secretId(SecretId.provided(secretId))
                        .build();
        return new AppRoleAuthentication(options, vault).login();
    }

    private String readOnce() {
        try {
            var token = Files.readString(secretIdFile).strip();
            Files.delete(secretIdFile);
            return token;
        } catch (IOException e) {
            throw new VaultException("the wrapped secret id can't be read: " + e.getMessage(), e);
        }
    }

    private String unwrap(String wrappingToken) {
        var headers = new HttpHeaders();
        headers.set("X-Vault-Token", wrappingToken);
        var answer =
                vault.postForObject(
                        "sys/wrapping/unwrap", new HttpEntity<>(headers), VaultResponse.class);
        if (answer == null
                || answer.getData() == null
                || !(answer.getData().get("secret_id") instanceof String id)) {
            throw new VaultException(
                    "the wrapped secret id was empty, or somebody else has unwrapped it");
        }
        return id;
    }
}
