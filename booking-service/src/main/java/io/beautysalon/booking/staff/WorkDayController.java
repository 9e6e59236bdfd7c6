package io.beautysalon.booking.staff;

import io.beautysalon.booking.allocation.CalendarWrite;
import io.beautysalon.booking.staff.DayBody.DayShiftBody;
import io.beautysalon.booking.standing.Concerned;
import io.beautysalon.booking.standing.ScheduleWrite;
import io.beautysalon.starter.concurrency.ETags;
import io.beautysalon.starter.concurrency.IfMatch;
import io.beautysalon.starter.concurrency.PutCondition;
import io.beautysalon.starter.idempotency.Idempotent;
import io.beautysalon.starter.idempotency.Identified;
import io.beautysalon.starter.idempotency.Replayable;
import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.security.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The dates on which a staff member works otherwise than her week says. */
@RestController
@RequestMapping("/api/v1/salons/{salonId}/staff/{staffId}/work-days")
class WorkDayController implements Replayable {

    private static final int LONGEST_DAYS = 400;

    private final Team team;
    private final WorkDays workDays;
    private final ScheduleWrite scheduleWrite;

    WorkDayController(Team team, WorkDays workDays, ScheduleWrite scheduleWrite) {
        this.team = team;
        this.workDays = workDays;
        this.scheduleWrite = scheduleWrite;
    }

    @GetMapping
    @RequiresScope(value = "schedule:read", whileReadOnly = true)
    @Transactional(readOnly = true)
    @Operation(summary = "Work days by date; up to 400 days, the last one excluded")
    List<WorkDayView> list(
            @PathVariable UUID staffId, @RequestParam LocalDate from, @RequestParam LocalDate to) {
        team.member(staffId);
        if (!to.isAfter(from) || to.isAfter(from.plusDays(LONGEST_DAYS))) {
            throw CommonProblem.INVALID.at("to", "1 to " + LONGEST_DAYS + " days after from");
        }
        return workDays.days(staffId, from, to).stream().map(WorkDayView::of).toList();
    }

    @GetMapping("/{date}")
    @RequiresScope(value = "schedule:read", whileReadOnly = true)
    @Transactional(readOnly = true)
    @Operation(summary = "One work day")
    ResponseEntity<WorkDayView> one(@PathVariable UUID staffId, @PathVariable LocalDate date) {
        return shown(HttpStatus.OK, workDays.day(staffId, date));
    }

    @PutMapping("/{date}")
    @RequiresScope("schedule:write")
    @CalendarWrite
    @Idempotent(required = false)
    @Transactional
    @Operation(
            summary = "Say how she works on a date: other shifts, or none",
            description =
                    "If-None-Match: * for the first time, If-Match for a change. 409"
                            + " bookings-affected when a booking would be outside her shifts.")
    ResponseEntity<WorkDayView> put(
            @PathVariable UUID staffId,
            @PathVariable LocalDate date,
            PutCondition condition,
            @Valid @RequestBody DayBody request) {
        var member = team.member(staffId);
        return scheduleWrite.make(
                Concerned.subject(staffId, member.locationIds()),
                () -> {
                    var known = workDays.find(staffId, date);
                    condition.check(known.map(WorkDay::version).orElse(null));
                    var status = known.isEmpty() ? HttpStatus.CREATED : HttpStatus.OK;
                    return shown(status, workDays.put(member, date, request));
                });
    }

    @DeleteMapping("/{date}")
    @RequiresScope("schedule:write")
    @CalendarWrite
    @Idempotent(required = false)
    @Transactional
    @Operation(summary = "Let her week hold again on a date")
    ResponseEntity<Void> delete(
            @PathVariable UUID staffId, @PathVariable LocalDate date, IfMatch seen) {
        var member = team.member(staffId);
        return scheduleWrite.make(
                Concerned.subject(staffId, member.locationIds()),
                () -> {
                    var day = workDays.day(staffId, date);
                    seen.check(day.version());
                    workDays.remove(day);
                    return ResponseEntity.noContent().build();
                });
    }

    @Override
    @Transactional(readOnly = true)
    public ResponseEntity<?> replay(UUID resourceId) {
        return shown(HttpStatus.OK, workDays.day(resourceId));
    }

    private static ResponseEntity<WorkDayView> shown(HttpStatus status, WorkDay day) {
        return ResponseEntity.status(status)
                .eTag(ETags.of(day.version()))
                .body(WorkDayView.of(day));
    }

    record WorkDayView(
            UUID id,
            UUID staffId,
            LocalDate date,
            List<DayShiftBody> shifts,
            @Nullable String note,
            String version)
            implements Identified {

        static WorkDayView of(WorkDay day) {
            return new WorkDayView(
                    day.id(),
                    day.key().staffId(),
                    day.key().date(),
                    DayBody.shifts(day),
                    day.note(),
                    ETags.of(day.version()));
        }
    }
}
