package io.beautysalon.booking.schedule;

import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.problem.ProblemException;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Opening hours as they are sent and shown; of several patterns the one that began last holds. */
@Schema(name = "LocationHoursBody")
record HoursBody(@NotNull @Size(max = 20) List<@Valid @NotNull OpeningPattern> patterns) {

    private static final int CLOSED = 0;
    private static final int DAY = 24 * 60;

    /** Local times; an end at or before the start is on the next day. */
    record OpeningSpan(@NotNull LocalTime start, @NotNull LocalTime end) {}

    /** A week's hours between two dates. */
    record OpeningPattern(
            @NotNull LocalDate effectiveFrom,
            @Nullable LocalDate effectiveUntil,
            @NotNull Map<DayOfWeek, @Size(max = 8) List<@Valid @NotNull OpeningSpan>> days) {}

    /** The rows; throws naming every contradiction. */
    List<OpeningTime> times() {
        var problem = CommonProblem.INVALID.exception();
        var times = new ArrayList<OpeningTime>();
        for (int i = 0; i < patterns.size(); i++) {
            var pattern = patterns.get(i);
            check(i, problem);
            var days = new EnumMap<DayOfWeek, List<OpeningSpan>>(DayOfWeek.class);
            days.putAll(pattern.days());
            days.forEach(
                    (day, spans) -> spans.forEach(span -> times.add(time(pattern, day, span))));
            if (days.values().stream().allMatch(List::isEmpty)) {
                times.add(
                        new OpeningTime(
                                pattern.effectiveFrom(),
                                pattern.effectiveUntil(),
                                CLOSED,
                                LocalTime.MIDNIGHT,
                                LocalTime.MIDNIGHT));
            }
        }
        if (!problem.errors().isEmpty()) {
            throw problem;
        }
        return times;
    }

    static HoursBody of(LocationHours hours) {
        var patterns = new LinkedHashMap<LocalDate, OpeningPattern>();
        for (var time : hours.times()) {
            var pattern =
                    patterns.computeIfAbsent(
                            time.effectiveFrom(),
                            from ->
                                    new OpeningPattern(
                                            from,
                                            time.effectiveUntil(),
                                            new EnumMap<>(DayOfWeek.class)));
            if (time.day() != CLOSED) {
                pattern.days()
                        .computeIfAbsent(DayOfWeek.of(time.day()), day -> new ArrayList<>())
                        .add(new OpeningSpan(time.starts(), time.ends()));
            }
        }
        return new HoursBody(List.copyOf(patterns.values()));
    }

    private void check(int i, ProblemException problem) {
        var pattern = patterns.get(i);
        var pointer = "/patterns/" + i;
        var until = pattern.effectiveUntil();
        if (until != null && until.isBefore(pattern.effectiveFrom())) {
            problem.at(pointer + "/effectiveUntil", "not before effectiveFrom");
        }
        for (int j = 0; j < i; j++) {
            if (patterns.get(j).effectiveFrom().equals(pattern.effectiveFrom())) {
                problem.at(pointer + "/effectiveFrom", "a date without another pattern");
            }
        }
        pattern.days()
                .forEach((day, spans) -> checkOverlaps(pointer + "/days/" + day, spans, problem));
    }

    static void checkOverlaps(String pointer, List<OpeningSpan> spans, ProblemException problem) {
        for (int i = 0; i < spans.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (start(spans.get(i)) < end(spans.get(j))
                        && start(spans.get(j)) < end(spans.get(i))) {
                    problem.at(pointer + "/" + i, "no overlap with other hours of the day");
                }
            }
        }
    }

    private static OpeningTime time(OpeningPattern pattern, DayOfWeek day, OpeningSpan span) {
        return new OpeningTime(
                pattern.effectiveFrom(),
                pattern.effectiveUntil(),
                day.getValue(),
                span.start(),
                span.end());
    }

    private static int start(OpeningSpan span) {
        return span.start().getHour() * 60 + span.start().getMinute();
    }

    private static int end(OpeningSpan span) {
        int end = span.end().getHour() * 60 + span.end().getMinute();
        return end <= start(span) ? end + DAY : end;
    }
}
