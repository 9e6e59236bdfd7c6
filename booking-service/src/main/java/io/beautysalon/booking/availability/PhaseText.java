package io.beautysalon.booking.availability;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Phases in one column: {@code 30B,35F,25B}, minutes in which staff is busy or free. */
public final class PhaseText {

    private PhaseText() {}

    /** The column's text. */
    public static String format(List<Phase> phases) {
        return phases.stream()
                .map(phase -> phase.minutes() + (phase.staffBusy() ? "B" : "F"))
                .collect(Collectors.joining(","));
    }

    /** The phases of a column's text. */
    public static List<Phase> parse(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(each ->
                        new Phase(
                                Integer.parseInt(each.substring(0, each.length() - 1)),
                                each.endsWith("B")))
                .toList();
    }
}
