package io.beautysalon.booking.staff;

import io.beautysalon.booking.staff.WeekBody.ShiftBody;
import io.beautysalon.booking.staff.WorkPatternWriter.WorkPatternChange;
import io.beautysalon.booking.standing.Concerned;
import io.beautysalon.booking.standing.ScheduleWriter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Adds or replaces a weekly pattern as part of a rehearsed change. */
@Component
class WorkPatternWriter implements ScheduleWriter<WorkPatternChange> {

    private final Team team;
    private final WorkPatterns workPatterns;

    WorkPatternWriter(Team team, WorkPatterns workPatterns) {
        this.team = team;
        this.workPatterns = workPatterns;
    }

    /** Another week for somebody. */
    record WorkPatternChange(
            @NotNull UUID staffId,
            @Schema(description = "The pattern that is replaced; absent: one more")
                    @Nullable UUID patternId,
            @NotNull UUID locationId,
            @NotNull LocalDate effectiveFrom,
            @Nullable LocalDate effectiveUntil,
            @NotNull Map<DayOfWeek, @Size(max = 8) List<@Valid @NotNull ShiftBody>> days) {

        WeekBody week() {
            return new WeekBody(locationId, effectiveFrom, effectiveUntil, days);
        }
    }

    @Override
    public String type() {
        return "WORK_PATTERN";
    }

    @Override
    public Class<WorkPatternChange> bodyType() {
        return WorkPatternChange.class;
    }

    @Override
    public Concerned concerned(WorkPatternChange body) {
        var member = team.named(body.staffId(), "/staffId");
        return Concerned.subject(member.id(), Set.copyOf(member.locationIds()));
    }

    @Override
    public void write(WorkPatternChange body) {
        var member = team.member(body.staffId());
        var week = body.week().week();
        if (body.patternId() == null) {
            workPatterns.add(member, week);
        } else {
            workPatterns.replace(member, workPatterns.pattern(member.id(), body.patternId()), week);
        }
    }
}
