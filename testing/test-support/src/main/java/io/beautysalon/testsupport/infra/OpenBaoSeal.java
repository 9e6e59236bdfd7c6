package io.beautysalon.testsupport.infra;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.springframework.vault.client.VaultEndpoint;
import org.springframework.vault.core.VaultTemplate;
import org.springframework.vault.support.VaultInitializationRequest;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * The seal of a laptop's OpenBao: its one key and its root token lie in a file that only their
 * owner can read. An installation has an operator, or another key store, open it.
 */
final class OpenBaoSeal {

    private static final Duration READY = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.shared();

    private OpenBaoSeal() {}

    private record Opening(String key, String rootToken) {}

    /** Makes the keys if there are none, opens the seal, and waits until it serves. */
    static String open(URI address, Path keys) throws IOException {
        var system = new VaultTemplate(VaultEndpoint.from(address)).opsForSys();
        if (!system.isInitialized()) {
            var made = system.initialize(VaultInitializationRequest.create(1, 1));
            write(keys, new Opening(made.getKeys().getFirst(), made.getRootToken().getToken()));
        }
        var opening = JSON.readValue(keys, Opening.class);
        system.unseal(opening.key());
        var health = RestClient.create(address + "/v1/sys/health");
        Ports.await("OpenBao's leader", READY, () -> serves(health));
        return opening.rootToken();
    }

    private static void write(Path keys, Opening opening) throws IOException {
        Files.deleteIfExists(keys);
        Files.createFile(
                keys,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(keys, List.of(JSON.writeValueAsString(opening)));
    }

    private static boolean serves(RestClient health) {
        return health.get()
                .exchange((request, response) -> response.getStatusCode().value())
                .equals(200);
    }
}
