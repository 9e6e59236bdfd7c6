package io.beautysalon.booking.availability;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Phases in one column: {@code 30B,35F,25B@pool}, minutes in which staff is busy or free, and the
 * pools of which a unit is needed.
 */
public final class PhaseText {

    private PhaseText() {}

    /** The column's text. */
    public static String format(List<Phase> phases) {
        return phases.stream().map(PhaseText::format).collect(Collectors.joining(","));
    }

    /** The phases of a column's text. */
    public static List<Phase> parse(String text) {
        return Arrays.stream(text.split(",", -1)).map(PhaseText::phase).toList();
    }

    private static String format(Phase phase) {
        var pools =
                phase.pools().stream()
                        .sorted()
                        .map(pool -> "@" + pool)
                        .collect(Collectors.joining());
        return phase.minutes() + (phase.staffBusy() ? "B" : "F") + pools;
    }

    private static Phase phase(String text) {
        var parts = text.split("@", -1);
        var head = parts[0];
        var pools = new HashSet<UUID>();
        for (int i = 1; i < parts.length; i++) {
            pools.add(UUID.fromString(parts[i]));
        }
        int minutes = Integer.parseInt(head.substring(0, head.length() - 1));
        return new Phase(minutes, head.endsWith("B"), pools);
    }
}
