package io.beautysalon.booking.staff;

import io.beautysalon.booking.staff.DayBody.DayShiftBody;
import io.beautysalon.booking.staff.WorkDayWriter.WorkDayChange;
import io.beautysalon.booking.standing.Concerned;
import io.beautysalon.booking.standing.ScheduleWriter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes somebody's day as part of a rehearsed change. */
@Component
class WorkDayWriter implements ScheduleWriter<WorkDayChange> {

    private final Team team;
    private final WorkDays workDays;

    WorkDayWriter(Team team, WorkDays workDays) {
        this.team = team;
        this.workDays = workDays;
    }

    /** Other shifts on a date, or none. */
    record WorkDayChange(
            @NotNull UUID staffId,
            @NotNull LocalDate date,
            @NotNull @Size(max = 8) List<@Valid @NotNull DayShiftBody> shifts,
            @Size(max = 200) @Nullable String note) {}

    @Override
    public String type() {
        return "WORK_DAY";
    }

    @Override
    public Class<WorkDayChange> bodyType() {
        return WorkDayChange.class;
    }

    @Override
    public Concerned concerned(WorkDayChange body) {
        var member = team.named(body.staffId(), "/staffId");
        return Concerned.subject(member.id(), member.locationIds());
    }

    @Override
    public void write(WorkDayChange body) {
        workDays.put(
                team.member(body.staffId()), body.date(), new DayBody(body.shifts(), body.note()));
    }
}
