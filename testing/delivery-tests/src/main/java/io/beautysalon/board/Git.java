package io.beautysalon.board;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the repository says; nothing where there is no git, as in an unpacked archive. */
record Git(Path root) {

    Optional<String> ask(String... arguments) {
        var command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        try {
            var process =
                    new ProcessBuilder(command)
                            .directory(root.toFile())
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? Optional.of(said) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    String demand(String... arguments) {
        return ask(arguments)
                .map(String::strip)
                .orElseThrow(
                        () -> new Refusal("git " + String.join(" ", arguments) + " finds nothing"));
    }

    /** Files that differ from the last commit, new ones included. */
    List<String> changed() {
        return ask("status", "--porcelain", "--no-renames", "-uall")
                .orElse("")
                .lines()
                .map(line -> line.substring(3))
                .toList();
    }
}
