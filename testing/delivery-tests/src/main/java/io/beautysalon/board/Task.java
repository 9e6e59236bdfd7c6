package io.beautysalon.board;

import java.util.HashSet;
import java.util.Set;

/**
 * Where a task is.
 *
 * @param who has it in hand, or handed it over
 * @param note proof of work in review, the reason when blocked
 * @param workers everybody who ever had it in hand: none of them may approve it
 */
record Task(
        String id,
        String what,
        Stage stage,
        String who,
        String since,
        String note,
        Set<String> workers) {

    static Task unknown(String id) {
        return new Task(id, "", Stage.DONE, "nobody", "", "", Set.of());
    }

    Task claimedBy(Row row) {
        var all = new HashSet<>(workers);
        all.add(row.who());
        return new Task(
                id, row.detail(), Stage.IN_PROGRESS, row.who(), row.time(), "", Set.copyOf(all));
    }

    Task moved(Stage next, Row row) {
        return new Task(id, what, next, who, row.time(), row.detail(), workers);
    }

    boolean isInHandsOf(String name) {
        return stage == Stage.IN_PROGRESS && who.equals(name);
    }
}
