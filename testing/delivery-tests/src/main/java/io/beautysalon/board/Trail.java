package io.beautysalon.board;

import java.util.ArrayList;
import java.util.List;

/** The append-only table, read link by link. */
final class Trail {

    static final String FILE = "docs/audit-trail.md";

    private final Table table;
    private final List<Row> rows = new ArrayList<>();

    /** Reads it, and names the first link that doesn't hold. */
    Trail(Table table) {
        this.table = table;
        for (var cells : table.rows()) {
            var row = Row.parse(cells);
            var expected = row.rechained(head(), rows.size() + 1);
            Refusal.when(
                    !expected.equals(row),
                    "the chain breaks at row %d of %s: it says %d, %s; its content and the row before give %s"
                            .formatted(
                                    rows.size() + 1,
                                    FILE,
                                    row.number(),
                                    row.hash(),
                                    expected.hash()));
            rows.add(row);
        }
    }

    List<Row> rows() {
        return rows;
    }

    String head() {
        return rows.isEmpty() ? Row.BEFORE_ALL : rows.getLast().hash();
    }

    Row next(String time, String who, String act, String task, String detail) {
        return Row.after(head(), rows.size() + 1, time, who, act, task, detail);
    }

    void append(Row row) {
        table.append(row.cells());
        rows.add(row);
    }
}
