package io.beautysalon.load;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

/** Seven equal days from nine to seven, as the API takes them. */
final class WorkWeek {

    private WorkWeek() {}

    /** When a location is open. */
    static String ofTheDoors() {
        return pattern("", "");
    }

    /** When somebody works at a location: with half an hour's break after one. */
    static String withBreaksAt(UUID location) {
        return pattern(
                "\"locationId\": \"%s\",".formatted(location),
                ", \"breaks\": [{\"start\": \"13:00\", \"end\": \"13:30\"}]");
    }

    private static String pattern(String head, String breaks) {
        var shift = "[{\"start\": \"09:00\", \"end\": \"19:00\"" + breaks + "}]";
        var days =
                Arrays.stream(DayOfWeek.values())
                        .map(day -> "\"" + day + "\": " + shift)
                        .collect(Collectors.joining(","));
        return "{" + head + "\"effectiveFrom\": \"2020-01-01\", \"days\": {" + days + "}}";
    }
}
