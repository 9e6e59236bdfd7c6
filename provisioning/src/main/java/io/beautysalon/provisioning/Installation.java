package io.beautysalon.provisioning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Prepares what the environment names, each optional part only where it is named. */
final class Installation {

    private Installation() {}

    static void prepare(Environment environment) {
        var token =
                environment
                        .optional("VAULT_KEYS_FOLDER")
                        .map(folder -> new VaultStart(environment.vault(), Path.of(folder)).token())
                        .orElseGet(() -> environment.secret("VAULT_TOKEN_FILE"));
        var vault =
                Patience.with(
                        "what is to be provisioned",
                        () -> Provisioning.run(environment.target(token)));
        environment
                .optional("VAULT_KUBERNETES_API")
                .ifPresent(cluster ->
                        vault.admitPods(
                                URI.create(cluster),
                                environment.required("POD_NAMESPACE"),
                                environment
                                        .optional("VAULT_KUBERNETES_CA_FILE")
                                        .map(_ -> environment.secret("VAULT_KUBERNETES_CA_FILE"))
                                        .orElse(null)));
        environment
                .optional("STRIPE_TWIN")
                .ifPresent(twin ->
                        new TwinAccess(
                                        URI.create(twin),
                                        URI.create(environment.required("WEBHOOKS")))
                                .introduce(vault));
        environment
                .optional("SECRET_ID_FOLDER")
                .ifPresent(folder -> handOut(vault, Path.of(folder)));
    }

    /** A wrapped secret id for every service, in a folder of its own. */
    private static void handOut(VaultProvisioning vault, Path folder) {
        for (var service : ServiceName.values()) {
            try {
                var mine = Files.createDirectories(folder.resolve(service.wireName()));
                var temporary =
                        Files.createTempFile(
                                mine,
                                "new",
                                "",
                                PosixFilePermissions.asFileAttribute(
                                        PosixFilePermissions.fromString("rw-------")));
                Files.writeString(temporary, vault.wrappedSecretId(service));
                Files.move(temporary, mine.resolve("secret-id"), StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
