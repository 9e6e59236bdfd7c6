package io.beautysalon.board;

import java.util.List;

/** A row of the trail; its hash covers its cells and the hash of the row before. */
record Row(
        int number, String time, String who, String act, String task, String detail, String hash) {

    /** What the first row is chained to. */
    static final String BEFORE_ALL = "0".repeat(64);

    private static final int CELLS = 7;

    static Row after(
            String before,
            int number,
            String time,
            String who,
            String act,
            String task,
            String detail) {
        var text = String.join("|", before, Integer.toString(number), time, who, act, task, detail);
        return new Row(number, time, who, act, task, detail, Digest.of(text));
    }

    static Row parse(List<String> cells) {
        Refusal.when(
                cells.size() != CELLS || !cells.getFirst().matches("\\d{1,9}"),
                "%s: not a row: %s".formatted(Trail.FILE, cells));
        return new Row(
                Integer.parseInt(cells.get(0)),
                cells.get(1),
                cells.get(2),
                cells.get(3),
                cells.get(4),
                cells.get(5),
                cells.get(6));
    }

    /** The same content where it should stand. */
    Row rechained(String before, int place) {
        return after(before, place, time, who, act, task, detail);
    }

    List<String> cells() {
        return List.of(Integer.toString(number), time, who, act, task, detail, hash);
    }
}
