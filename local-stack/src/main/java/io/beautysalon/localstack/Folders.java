package io.beautysalon.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where things are.
 *
 * @param root the repository
 * @param data what the shared parts hold, and all logs
 */
public record Folders(Path root, Path data) {

    /** The stack of a developer: its data stays below the repository. */
    static Folders of(Path root) {
        return new Folders(root, root.resolve(".local/stack"));
    }

    Path tools() {
        return root.resolve(".local/tools");
    }

    Path logs() {
        return data().resolve("logs");
    }

    Path pid() {
        return data().resolve("pid");
    }

    /** A module's classes and everything they need, as its build wrote it down. */
    String classPath(String module) {
        var target = root.resolve(module).resolve("target");
        try {
            return target.resolve("classes")
                    + ":"
                    + Files.readString(target.resolve("class-path")).strip();
        } catch (IOException e) {
            throw new Refusal(module + " is not built yet: " + e.getMessage());
        }
    }
}
