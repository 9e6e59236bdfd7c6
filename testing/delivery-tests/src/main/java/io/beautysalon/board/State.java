package io.beautysalon.board;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the rows amount to: tasks and locks. A row that breaks a rule is refused, whoever wrote it.
 */
final class State {

    private final Map<String, Task> tasks = new TreeMap<>();
    private final Map<String, Lock> locks = new TreeMap<>();

    Task task(String id) {
        return tasks.getOrDefault(id, Task.unknown(id));
    }

    Collection<Task> tasks() {
        return tasks.values();
    }

    Collection<Lock> locks() {
        return locks.values();
    }

    void apply(Row row) {
        try {
            switch (row.act()) {
                case "log" -> {}
                case "claim" -> claim(row);
                case "lock" -> lock(row);
                case "unlock" -> unlock(row);
                case "handover" -> handover(row);
                case "approve" -> approve(row);
                case "block" -> block(row);
                default -> throw new Refusal("nobody knows the act '" + row.act() + "'");
            }
        } catch (Refusal e) {
            throw new Refusal("row %d: %s".formatted(row.number(), e.getMessage()));
        }
    }

    private void claim(Row row) {
        var task = task(row.task());
        Refusal.when(
                tasks.containsKey(task.id()) && task.stage() != Stage.BLOCKED,
                "%s is taken: %s, %s".formatted(task.id(), task.stage(), task.who()));
        tasks.put(task.id(), task.claimedBy(row));
    }

    private void lock(Row row) {
        requireOwner(row);
        for (var lock : locks.values()) {
            Refusal.when(lock.covers(row.detail()), "%s meets %s".formatted(row.detail(), lock));
        }
        locks.put(row.detail(), new Lock(row.detail(), row.task(), row.who(), row.time()));
    }

    private void unlock(Row row) {
        var lock = locks.get(row.detail());
        if (lock == null) {
            throw new Refusal(row.detail() + " is not locked");
        }
        Refusal.when(
                !lock.who().equals(row.who()) || !lock.task().equals(row.task()),
                "only its holder opens %s".formatted(lock));
        locks.remove(row.detail());
    }

    private void handover(Row row) {
        requireOwner(row);
        tasks.put(row.task(), task(row.task()).moved(Stage.REVIEW, row));
    }

    private void approve(Row row) {
        var task = task(row.task());
        Refusal.when(task.stage() != Stage.REVIEW, "%s is not in review".formatted(task.id()));
        Refusal.when(
                task.workers().contains(row.who()),
                "%s has worked on %s and can't approve it".formatted(row.who(), task.id()));
        end(Stage.DONE, row);
    }

    private void block(Row row) {
        var task = task(row.task());
        Refusal.when(
                task.stage() != Stage.REVIEW && !task.isInHandsOf(row.who()),
                "%s is not in the hands of %s, and not in review".formatted(task.id(), row.who()));
        end(Stage.BLOCKED, row);
    }

    private void end(Stage stage, Row row) {
        tasks.put(row.task(), task(row.task()).moved(stage, row));
        locks.values().removeIf(lock -> lock.task().equals(row.task()));
    }

    private void requireOwner(Row row) {
        Refusal.when(
                !task(row.task()).isInHandsOf(row.who()),
                "%s is not in the hands of %s".formatted(row.task(), row.who()));
    }
}
