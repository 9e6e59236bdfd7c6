package io.beautysalon.board;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files that people read; all but the inbox are written from the state. */
record Tables(Path root) {

    private static final String TASKS = ".claude/tasks/";
    private static final String LOCKS = ".claude/context/file-locks.md";

    Table trail() {
        return table(Trail.FILE);
    }

    Table inbox() {
        return table(TASKS + "inbox.md");
    }

    void write(State state) {
        expected(state).forEach((file, rows) -> table(file).replace(rows));
    }

    /** Refuses the first file that isn't what the trail says. */
    void compare(State state) {
        expected(state)
                .forEach((file, rows) ->
                        Refusal.when(
                                !table(file).rows().equals(rows),
                                "%s is not what the trail says, which is %s"
                                        .formatted(file, rows)));
        for (var row : inbox().rows()) {
            var task = state.task(row.getFirst());
            Refusal.when(
                    task.stage() != Stage.DONE,
                    "%s is in the inbox and %s".formatted(task.id(), task.stage()));
        }
    }

    /** Whether a file changes with every act of anybody. */
    static boolean isShared(String file) {
        return file.equals(Trail.FILE) || file.equals(LOCKS) || file.startsWith(TASKS);
    }

    private static Map<String, List<List<String>>> expected(State state) {
        var tables = new LinkedHashMap<String, List<List<String>>>();
        tables.put(TASKS + "in-progress.md", at(Stage.IN_PROGRESS, state));
        tables.put(TASKS + "review.md", at(Stage.REVIEW, state));
        tables.put(TASKS + "blocked.md", at(Stage.BLOCKED, state));
        tables.put(
                LOCKS,
                state.locks().stream()
                        .map(lock -> List.of(lock.path(), lock.task(), lock.who(), lock.since()))
                        .toList());
        return tables;
    }

    private static List<List<String>> at(Stage stage, State state) {
        return state.tasks().stream()
                .filter(task -> task.stage() == stage)
                .map(task ->
                        stage == Stage.IN_PROGRESS
                                ? List.of(task.id(), task.what(), task.who(), task.since())
                                : List.of(
                                        task.id(),
                                        task.what(),
                                        task.who(),
                                        task.since(),
                                        task.note()))
                .toList();
    }

    private Table table(String file) {
        return new Table(root.resolve(file));
    }
}
