package io.beautysalon.booking.staff;

import io.beautysalon.booking.allocation.OfLocation;
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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A weekly pattern as it is sent and shown. Local times; an end at or before the start is on the
 * next day.
 */
@Schema(name = "WorkPatternBody")
record WeekBody(
        @NotNull UUID locationId,
        @NotNull LocalDate effectiveFrom,
        @Nullable LocalDate effectiveUntil,
        @NotNull Map<DayOfWeek, @Size(max = 8) List<@Valid @NotNull ShiftBody>> days)
        implements OfLocation {

    private static final int DAY = 24 * 60;

    /** Time without bookings inside a shift. */
    @Schema(name = "BreakBody")
    record BreakBody(@NotNull LocalTime start, @NotNull LocalTime end) {}

    /** Working time that starts on the day. */
    @Schema(name = "ShiftBody")
    record ShiftBody(
            @NotNull LocalTime start,
            @NotNull LocalTime end,
            @Size(max = 8) @Nullable List<@Valid @NotNull BreakBody> breaks) {

        List<BreakBody> pauses() {
            return breaks == null ? List.of() : breaks;
        }
    }

    /**
     * The pattern.
     *
     * @throws ProblemException naming every shift and break that contradicts another
     */
    WorkPattern.Week week() {
        var problem = CommonProblem.INVALID.exception();
        if (effectiveUntil != null && effectiveUntil.isBefore(effectiveFrom)) {
            problem.at("/effectiveUntil", "not before effectiveFrom");
        }
        var times = new ArrayList<WorkTime>();
        int shift = 0;
        for (var day : new TreeMap<>(days).entrySet()) {
            check("/days/" + day.getKey(), day.getValue(), problem);
            for (var body : day.getValue()) {
                int value = day.getKey().getValue();
                times.add(new WorkTime(value, shift, false, body.start(), body.end()));
                for (var pause : body.pauses()) {
                    times.add(new WorkTime(value, shift, true, pause.start(), pause.end()));
                }
                shift++;
            }
        }
        if (!problem.errors().isEmpty()) {
            throw problem;
        }
        return new WorkPattern.Week(locationId, effectiveFrom, effectiveUntil, times);
    }

    static WeekBody of(WorkPattern.Week week) {
        var days = new EnumMap<DayOfWeek, List<ShiftBody>>(DayOfWeek.class);
        for (var time : week.times()) {
            if (!time.pause()) {
                var breaks =
                        week.times().stream()
                                .filter(other -> other.pause() && other.shift() == time.shift())
                                .map(other -> new BreakBody(other.starts(), other.ends()))
                                .toList();
                days.computeIfAbsent(DayOfWeek.of(time.day()), day -> new ArrayList<>())
                        .add(new ShiftBody(time.starts(), time.ends(), breaks));
            }
        }
        return new WeekBody(week.locationId(), week.effectiveFrom(), week.effectiveUntil(), days);
    }

    /** Names each shift that meets another of the day, and each break outside its shift. */
    static void check(String list, List<ShiftBody> shifts, ProblemException problem) {
        for (int i = 0; i < shifts.size(); i++) {
            var shift = shifts.get(i);
            var pointer = list + "/" + i;
            for (int j = 0; j < i; j++) {
                if (start(shift) < end(shifts.get(j)) && start(shifts.get(j)) < end(shift)) {
                    problem.at(pointer, "no overlap with another shift of the day");
                }
            }
            for (int b = 0; b < shift.pauses().size(); b++) {
                if (!inside(shift.pauses().get(b), shift)) {
                    problem.at(pointer + "/breaks/" + b, "inside its shift");
                }
            }
        }
    }

    private static boolean inside(BreakBody pause, ShiftBody shift) {
        int from = minutes(pause.start());
        from = from < start(shift) ? from + DAY : from;
        int to = minutes(pause.end());
        to = to + (to <= from % DAY ? (from / DAY + 1) * DAY : from / DAY * DAY);
        return to <= end(shift);
    }

    private static int start(ShiftBody shift) {
        return minutes(shift.start());
    }

    private static int end(ShiftBody shift) {
        int end = minutes(shift.end());
        return end <= start(shift) ? end + DAY : end;
    }

    private static int minutes(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }
}
