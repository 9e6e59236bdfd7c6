package io.beautysalon.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where things are, seen from the repository's root. */
record Folders(Path root) {

    Path tools() {
        return root.resolve(".local/tools");
    }

    Path data() {
        return root.resolve(".local/stack");
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
