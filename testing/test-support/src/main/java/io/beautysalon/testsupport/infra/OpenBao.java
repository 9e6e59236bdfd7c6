package io.beautysalon.testsupport.infra;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** OpenBao on the loopback interface, unsealed. It also takes the port after its own. */
public final class OpenBao implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(30);

    private final ChildProgram program;
    private final URI address;
    private final String rootToken;

    private OpenBao(ChildProgram program, URI address, String rootToken) {
        this.program = program;
        this.address = address;
        this.rootToken = rootToken;
    }

    /** Starts it in development mode: what it holds is gone when it stops. */
    static OpenBao inMemory(Path tools, Path folder, int port) throws IOException {
        var rootToken = UUID.randomUUID().toString();
        var program =
                run(
                        tools,
                        folder,
                        port,
                        "-dev",
                        "-dev-root-token-id=" + rootToken,
                        "-dev-listen-address=127.0.0.1:" + port,
                        "-dev-no-store-token");
        return new OpenBao(program, addressOf(port), rootToken);
    }

    /** Starts it with its storage in the folder, and opens it with the keys that lie beside. */
    static OpenBao persistent(Path tools, Path folder, int port) throws IOException {
        var storage = Files.createDirectories(folder.resolve("openbao")).toAbsolutePath();
        var settings = storage.resolve("openbao.hcl");
        Files.writeString(settings, settings(storage, port));
        var program = run(tools, folder, port, "-config=" + settings);
        return new OpenBao(
                program,
                addressOf(port),
                OpenBaoSeal.open(addressOf(port), storage.resolve("keys.json")));
    }

    /** Its HTTP address. */
    public URI address() {
        return address;
    }

    /** The token that may do everything. */
    public String rootToken() {
        return rootToken;
    }

    @Override
    public void close() {
        program.close();
    }

    private static URI addressOf(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    private static ChildProgram run(Path tools, Path folder, int port, String... arguments)
            throws IOException {
        var command = new ArrayList<>(List.of(OpenBaoBinary.find(tools).toString(), "server"));
        command.addAll(List.of(arguments));
        var program =
                ChildProgram.start(
                        "OpenBao",
                        command,
                        Map.of("HOME", folder.toAbsolutePath().toString()),
                        folder.resolve("openbao.log"));
        Ports.await(
                "OpenBao",
                START,
                () -> {
                    program.requireAlive();
                    return Ports.isTaken(port);
                });
        return program;
    }

    private static String settings(Path storage, int port) throws IOException {
        var data = Files.createDirectories(storage.resolve("raft"));
        return """
        storage "raft" {
          path = "%3$s"
          node_id = "local"
          performance_multiplier = 1
        }
        listener "tcp" {
          address = "127.0.0.1:%1$d"
          cluster_address = "127.0.0.1:%2$d"
          tls_disable = true
        }
        api_addr = "http://127.0.0.1:%1$d"
        cluster_addr = "https://127.0.0.1:%2$d"
        """
                .formatted(port, port + 1, data);
    }
}
