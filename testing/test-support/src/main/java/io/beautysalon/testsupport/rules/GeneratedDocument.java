package io.beautysalon.testsupport.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A document that is generated from the code and committed. A test compares; with {@code
 * -Dregenerate=true} it writes instead.
 */
public final class GeneratedDocument {

    private static final boolean REGENERATE = Boolean.getBoolean("regenerate");

    private GeneratedDocument() {}

    /** Compares a whole file of the repository. */
    public static void compare(String path, String content) {
        var file = repository().resolve(path);
        if (REGENERATE) {
            write(file, content);
        } else if (!Files.exists(file) || !read(file).equals(content)) {
            throw new AssertionError(
                    path + " is not what the code says; run ./salon verify -Dregenerate=true");
        }
    }

    /**
     * Compares the part of a file between {@code <!-- begin:name -->} and {@code <!-- end:name
     * -->}.
     */
    public static void compareSection(String path, String name, String content) {
        var begin = "<!-- begin:" + name + " -->\n";
        var end = "<!-- end:" + name + " -->\n";
        var file = repository().resolve(path);
        var text = Files.exists(file) ? read(file) : "";
        var from = text.indexOf(begin);
        var to = text.indexOf(end);
        var whole =
                from < 0 || to < from
                        ? text + "\n" + begin + content + end
                        : text.substring(0, from + begin.length()) + content + text.substring(to);
        compare(path, whole);
    }

    /** The repository's root: where the launcher is. */
    public static Path repository() {
        for (var folder = Path.of("").toAbsolutePath();
                folder != null;
                folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw"))) {
                return folder;
            }
        }
        throw new IllegalStateException("not inside the repository");
    }

    private static void write(Path file, String content) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
