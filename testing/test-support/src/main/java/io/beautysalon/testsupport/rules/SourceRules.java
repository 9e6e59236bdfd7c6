package io.beautysalon.testsupport.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The rules of the house that only sources show. */
final class SourceRules {

    private static final int MOST_LINES = 250;
    private static final Pattern UNFINISHED =
            Pattern.compile("\\b(TODO|FIXME)\\b|@Disabled|@Ignore\\b");
    private static final Pattern SLEEP_OR_MOCK =
            Pattern.compile("Thread\\.sleep|Mockito\\.|@MockitoBean|@Mock\\b");
    private static final Pattern VERSION_IN_CHILD =
            Pattern.compile("<dependency>(?:(?!</dependency>).)*<version>", Pattern.DOTALL);

    private SourceRules() {}

    /** Checks a module's folder. */
    static void check(Path module) {
        var broken = violations(module);
        if (!broken.isEmpty()) {
            throw new AssertionError("house rules broken:\n" + String.join("\n", broken));
        }
    }

    static List<String> violations(Path module) {
        var broken = new ArrayList<String>();
        var main = javaFiles(module.resolve("src/main/java"));
        var tests = javaFiles(module.resolve("src/test/java"));
        main.forEach(file -> check(broken, file, SourceRules::tooLong));
        main.forEach(file -> check(broken, file, text -> matches(text, UNFINISHED)));
        tests.forEach(file -> check(broken, file, text -> matches(text, UNFINISHED)));
        tests.forEach(file -> check(broken, file, text -> matches(text, SLEEP_OR_MOCK)));
        packagesWithoutDescription(main)
                .forEach(folder -> broken.add(folder + " has no package-info.java"));
        check(broken, module.resolve("pom.xml"), text -> matches(text, VERSION_IN_CHILD));
        return broken;
    }

    private static void check(List<String> broken, Path file, Function<String, String> rule) {
        if (Files.exists(file)) {
            var verdict = rule.apply(read(file));
            if (!verdict.isEmpty()) {
                broken.add(file + ": " + verdict);
            }
        }
    }

    private static String tooLong(String text) {
        var lines = text.lines().count();
        return lines > MOST_LINES ? lines + " lines, at most " + MOST_LINES : "";
    }

    private static String matches(String text, Pattern banned) {
        var found = banned.matcher(text);
        return found.find() ? "not here: " + found.group().lines().findFirst().orElse("") : "";
    }

    private static List<Path> packagesWithoutDescription(List<Path> files) {
        return files.stream()
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                .toList();
    }

    private static List<Path> javaFiles(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
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
