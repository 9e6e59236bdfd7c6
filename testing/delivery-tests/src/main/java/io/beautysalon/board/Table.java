package io.beautysalon.board;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The one table of a Markdown file; it ends the file. */
record Table(Path file) {

    private static final String RULE = "|---";

    List<List<String>> rows() {
        return lines().stream()
                .dropWhile(line -> !line.startsWith(RULE))
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(Table::cells)
                .toList();
    }

    void replace(List<List<String>> rows) {
        var lines =
                new ArrayList<>(
                        lines().stream().takeWhile(line -> !line.startsWith(RULE)).toList());
        lines.add(RULE.repeat(cells(lines.getLast()).size()) + "|");
        rows.forEach(row -> lines.add(line(row)));
        write(lines);
    }

    void append(List<String> row) {
        var lines = new ArrayList<>(lines());
        lines.add(line(row));
        write(lines);
    }

    /** Text that fits into a cell. */
    static String cell(String text) {
        Refusal.when(
                text.isBlank() || text.contains("|") || text.lines().count() > 1,
                "a cell is one line without a bar, not '%s'".formatted(text));
        return text.strip();
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    private static List<String> cells(String line) {
        Refusal.when(
                !line.startsWith("|") || !line.endsWith("|") || line.length() < 2,
                "not a row of a table: %s".formatted(line));
        return List.of(line.substring(1, line.length() - 1).split("\\|", -1)).stream()
                .map(String::strip)
                .toList();
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new Refusal(file + " can't be read: " + e.getMessage());
        }
    }

    private void write(List<String> lines) {
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
