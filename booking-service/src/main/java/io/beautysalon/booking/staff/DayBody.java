package io.beautysalon.booking.staff;

import io.beautysalon.booking.staff.WeekBody.BreakBody;
import io.beautysalon.booking.staff.WeekBody.ShiftBody;
import io.beautysalon.starter.problem.CommonProblem;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A work day as it is sent; no shifts: she doesn't work. */
@Schema(name = "WorkDayBody")
record DayBody(
        @NotNull @Size(max = 8) List<@Valid @NotNull DayShiftBody> shifts,
        @Size(max = 200) @Nullable String note) {

    /** Working time at a location; an end at or before the start is on the next day. */
    record DayShiftBody(
            @NotNull UUID locationId,
            @NotNull LocalTime start,
            @NotNull LocalTime end,
            @Size(max = 8) @Nullable List<@Valid @NotNull BreakBody> breaks) {

        ShiftBody shift() {
            return new ShiftBody(start, end, breaks);
        }
    }

    /**
     * The rows of somebody's day.
     *
     * @throws io.beautysalon.starter.problem.ProblemException naming every shift and break that
     *     contradicts another, and every location where she doesn't work
     */
    List<WorkDayTime> rows(StaffMember member) {
        var problem = CommonProblem.INVALID.exception();
        var places = member.locationIds();
        WeekBody.check("/shifts", shifts.stream().map(DayShiftBody::shift).toList(), problem);
        var rows = new ArrayList<WorkDayTime>();
        for (int i = 0; i < shifts.size(); i++) {
            var shift = shifts.get(i);
            if (!places.contains(shift.locationId())) {
                problem.at("/shifts/" + i + "/locationId", "a location where she works");
            }
            rows.add(new WorkDayTime(shift.locationId(), i, false, shift.start(), shift.end()));
            for (var pause : shift.shift().pauses()) {
                rows.add(new WorkDayTime(shift.locationId(), i, true, pause.start(), pause.end()));
            }
        }
        if (!problem.errors().isEmpty()) {
            throw problem;
        }
        return rows;
    }

    static List<DayShiftBody> shifts(WorkDay day) {
        return day.times().stream()
                .filter(time -> !time.pause())
                .map(time ->
                        new DayShiftBody(
                                time.locationId(),
                                time.starts(),
                                time.ends(),
                                day.times().stream()
                                        .filter(o -> o.pause() && o.shift() == time.shift())
                                        .map(o -> new BreakBody(o.starts(), o.ends()))
                                        .toList()))
                .toList();
    }
}
