package io.beautysalon.booking.allocation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** A subject's time that a booking takes, buffers included, half-open. */
public record Occupied(UUID subjectId, Instant start, Instant end) {

    /** One column of many, as an array parameter. */
    static String[] texts(List<Occupied> rows, Function<Occupied, Object> column) {
        return rows.stream().map(row -> column.apply(row).toString()).toArray(String[]::new);
    }
}
