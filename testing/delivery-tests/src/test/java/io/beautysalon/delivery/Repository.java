package io.beautysalon.delivery;

import io.beautysalon.testsupport.rules.GeneratedDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The files of this repository, as they are written. */
final class Repository {

    static final Path ROOT = GeneratedDocument.repository();

    private static final Pattern BUILT = Pattern.compile("(.*/)?(target|\\.local|\\.git)(/.*)?");

    private Repository() {}

    static String read(String file) {
        return read(ROOT.resolve(file));
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files below a folder whose names end so, in order. */
    static List<Path> files(String folder, String ending) {
        try (var files = Files.walk(ROOT.resolve(folder))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !BUILT.matcher(ROOT.relativize(file).toString()).matches())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> sources() {
        return files("", ".java");
    }
}
