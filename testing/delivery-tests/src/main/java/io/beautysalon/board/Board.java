package io.beautysalon.board;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The verbs. Each appends one row to the audit trail and writes the tables anew; {@code verify}
 * replays everything. {@code .claude/README.md} explains them.
 */
public final class Board {

    private final Path root;
    private final String me;
    private final Clock clock;
    private final Git git;
    private final Tables tables;
    private final Trail trail;
    private final State state = new State();

    Board(Path root, String me, Clock clock) {
        this.root = root;
        this.me = me;
        this.clock = clock;
        this.git = new Git(root);
        this.tables = new Tables(root);
        this.trail = new Trail(tables.trail());
        trail.rows().forEach(state::apply);
    }

    /** Run in the repository's root by {@code .claude/board}. */
    public static void main(String[] args) throws IOException {
        var root = Path.of("").toAbsolutePath();
        try (var channel = FileChannel.open(root.resolve(Trail.FILE), StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            System.out.println(new Board(root, name(root), Clock.systemUTC()).run(List.of(args)));
        } catch (Refusal e) {
            System.err.println("board: " + e.getMessage());
            System.exit(1);
        }
    }

    private static String name(Path root) {
        var named = System.getenv("BOARD_NAME");
        return named != null
                ? named
                : new Git(root).ask("config", "user.name").map(String::strip).orElse("");
    }

    String run(List<String> words) {
        var verb = words.isEmpty() ? "" : words.getFirst();
        return switch (verb) {
            case "verify" -> verify();
            case "claim" -> claim(task(words, 2));
            case "lock", "unlock" -> act(verb, task(words, 3), path(words.get(2)));
            case "handover" ->
                    handover(task(words, 4), new Proof(words.get(2), root.resolve(words.get(3))));
            case "approve", "block", "log" ->
                    act(verb, task(words, 3), String.join(" ", words.subList(2, words.size())));
            default ->
                    throw new Refusal(
                            "say claim, lock, unlock, handover, approve, block, log or verify; .claude/README.md explains them");
        };
    }

    private String claim(String id) {
        var inbox = tables.inbox().rows();
        var what =
                inbox.stream()
                        .filter(row -> row.getFirst().equals(id))
                        .findFirst()
                        .map(row -> row.get(1))
                        .orElse(state.task(id).what());
        Refusal.when(what.isEmpty(), "there is no task %s in the inbox".formatted(id));
        var said = act("claim", id, what);
        tables.inbox().replace(inbox.stream().filter(row -> !row.getFirst().equals(id)).toList());
        return said;
    }

    private String handover(String id, Proof proof) {
        for (var file : proof.files(git)) {
            requireFree(file, lock -> !lock.task().equals(id));
        }
        return act("handover", id, proof.detail(git));
    }

    private String act(String verb, String task, String detail) {
        var time = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        Refusal.when(me.isBlank(), "nobody is named: set git's user.name, or BOARD_NAME");
        var row = trail.next(time, Table.cell(me), verb, Table.cell(task), Table.cell(detail));
        state.apply(row);
        trail.append(row);
        tables.write(state);
        return "row %d: %s of %s by %s".formatted(row.number(), verb, task, me);
    }

    private String verify() {
        var committed = git.ask("show", "HEAD:" + Trail.FILE).orElse("");
        Refusal.when(
                !text(root.resolve(Trail.FILE)).startsWith(committed),
                "%s only grows, but no longer begins with what is committed".formatted(Trail.FILE));
        tables.compare(state);
        if (!state.locks().isEmpty()) {
            git.changed().forEach(file -> requireFree(file, lock -> !lock.who().equals(me)));
        }
        return "%d rows, every link holds; head %s".formatted(trail.rows().size(), trail.head());
    }

    private void requireFree(String file, java.util.function.Predicate<Lock> foreign) {
        for (var lock : state.locks()) {
            Refusal.when(
                    !Tables.isShared(file) && lock.covers(file) && foreign.test(lock),
                    "%s is changed under %s".formatted(file, lock));
        }
    }

    private static String task(List<String> words, int least) {
        Refusal.when(
                words.size() < least,
                "usage: claim TASK, lock|unlock TASK PATH, handover TASK BEFORE..LAST RESULTS, approve|block|log TASK TEXT");
        return words.get(1);
    }

    private static String path(String text) {
        var path = Path.of(text).normalize();
        Refusal.when(
                path.isAbsolute() || path.startsWith("..") || path.toString().isEmpty(),
                "%s is not a path of the repository".formatted(text));
        return path.toString();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new Refusal(file + " can't be read: " + e.getMessage());
        }
    }
}
