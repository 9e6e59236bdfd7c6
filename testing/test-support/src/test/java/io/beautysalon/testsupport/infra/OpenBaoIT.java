package io.beautysalon.testsupport.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.vault.authentication.TokenAuthentication;
import org.springframework.vault.client.VaultEndpoint;
import org.springframework.vault.core.VaultTemplate;
import org.springframework.vault.support.VaultMount;

class OpenBaoIT {

    private static final Path TOOLS =
            Path.of(System.getProperty("salon.local", ".local")).resolve("tools");

    @Test
    void onALaptopStillKnowsItsSecretsAfterARestart(@TempDir Path folder) throws IOException {
        var port = Ports.free();
        try (var first = OpenBao.persistent(TOOLS, folder, port)) {
            var vault = client(first);
            vault.opsForSys().mount("secret", VaultMount.create("kv"));
            vault.write("secret/greeting", Map.of("word", "hello"));
        }
        try (var second = OpenBao.persistent(TOOLS, folder, port)) {
            assertThat(client(second).read("secret/greeting").getData())
                    .containsEntry("word", "hello");
        }
        assertThat(Files.getPosixFilePermissions(folder.resolve("openbao/keys.json")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    private static VaultTemplate client(OpenBao server) {
        return new VaultTemplate(
                VaultEndpoint.from(server.address()), new TokenAuthentication(server.rootToken()));
    }
}
