package io.beautysalon.provisioning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.vault.client.VaultEndpoint;
import org.springframework.vault.core.VaultTemplate;
import org.springframework.vault.support.VaultInitializationRequest;
import org.springframework.web.client.RestClient;

/**
 * The Vault of compose and of the local cluster: initialised and unsealed here, with its one key
 * and its root token in a volume that only this program mounts. A production Vault has its own
 * operators and its own seal.
 */
record VaultStart(URI address, Path keys) {

    /** The token that may do everything, once Vault serves. */
    String token() {
        var system = new VaultTemplate(VaultEndpoint.from(address)).opsForSys();
        Patience.with(
                "Vault",
                () -> {
                    if (!system.isInitialized()) {
                        var made = system.initialize(VaultInitializationRequest.create(1, 1));
                        write("unseal", made.getKeys().getFirst());
                        write("root", made.getRootToken().getToken());
                    }
                });
        Patience.with(
                "Vault's seal",
                () -> {
                    if (system.getUnsealStatus().isSealed()) {
                        system.unseal(read("unseal"));
                    }
                });
        var health = RestClient.create(address + "/v1/sys/health");
        Patience.with("Vault's leader", () -> health.get().retrieve().toBodilessEntity());
        return read("root");
    }

    private String read(String name) {
        try {
            return Files.readString(keys.resolve(name));
        } catch (IOException e) {
            throw new IllegalStateException(
                    "Vault is initialised, but its key %s is not in %s".formatted(name, keys), e);
        }
    }

    private void write(String name, String value) {
        try {
            var file = keys.resolve(name);
            Files.deleteIfExists(file);
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
