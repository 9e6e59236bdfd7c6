package io.beautysalon.booking.staff;

import io.beautysalon.booking.allocation.CalendarWrite;
import io.beautysalon.booking.standing.Concerned;
import io.beautysalon.booking.standing.ScheduleWrite;
import io.beautysalon.starter.concurrency.ETags;
import io.beautysalon.starter.concurrency.IfMatch;
import io.beautysalon.starter.idempotency.Idempotent;
import io.beautysalon.starter.idempotency.Identified;
import io.beautysalon.starter.idempotency.Replayable;
import io.beautysalon.starter.security.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The weekly shifts of a staff member. */
@RestController
@RequestMapping("/api/v1/salons/{salonId}/staff/{staffId}/work-patterns")
class WorkPatternController implements Replayable {

    private final Team team;
    private final WorkPatterns workPatterns;
    private final ScheduleWrite scheduleWrite;

    WorkPatternController(Team team, WorkPatterns workPatterns, ScheduleWrite scheduleWrite) {
        this.team = team;
        this.workPatterns = workPatterns;
        this.scheduleWrite = scheduleWrite;
    }

    @GetMapping
    @RequiresScope(value = "schedule:read", whileReadOnly = true)
    @Transactional(readOnly = true)
    @Operation(summary = "All patterns of a staff member; the ETag guards adding one")
    ResponseEntity<List<WorkPatternView>> list(@PathVariable UUID staffId) {
        var member = team.member(staffId);
        var views = team.patterns(staffId).stream().map(WorkPatternView::of).toList();
        return ResponseEntity.ok().eTag(ETags.of(member.version())).body(views);
    }

    @GetMapping("/{patternId}")
    @RequiresScope(value = "schedule:read", whileReadOnly = true)
    @Transactional(readOnly = true)
    @Operation(summary = "One pattern")
    ResponseEntity<WorkPatternView> one(@PathVariable UUID staffId, @PathVariable UUID patternId) {
        return shown(HttpStatus.OK, team.pattern(staffId, patternId));
    }

    @PostMapping
    @RequiresScope("schedule:write")
    @CalendarWrite
    @Idempotent(required = false)
    @Transactional
    @Operation(
            summary = "Add a weekly pattern; of several, the one that began last is in force",
            description = "409 bookings-affected when a booking would be outside her shifts.")
    ResponseEntity<WorkPatternView> add(
            @PathVariable UUID staffId, IfMatch seen, @Valid @RequestBody WeekBody request) {
        var member = team.member(staffId, seen);
        var week = request.week();
        return scheduleWrite.make(
                Concerned.subject(staffId, member.locationIds()),
                () -> shown(HttpStatus.CREATED, workPatterns.add(member, week)));
    }

    @PutMapping("/{patternId}")
    @RequiresScope("schedule:write")
    @CalendarWrite
    @Idempotent(required = false)
    @Transactional
    @Operation(summary = "Replace a weekly pattern")
    ResponseEntity<WorkPatternView> replace(
            @PathVariable UUID staffId,
            @PathVariable UUID patternId,
            IfMatch seen,
            @Valid @RequestBody WeekBody request) {
        var pattern = team.pattern(staffId, patternId);
        seen.check(pattern.version());
        var week = request.week();
        var member = team.member(staffId);
        return scheduleWrite.make(
                Concerned.subject(staffId, member.locationIds()),
                () -> shown(HttpStatus.OK, workPatterns.replace(member, pattern, week)));
    }

    @DeleteMapping("/{patternId}")
    @RequiresScope("schedule:write")
    @CalendarWrite
    @Idempotent(required = false)
    @Transactional
    @Operation(summary = "Take a weekly pattern away")
    ResponseEntity<Void> delete(
            @PathVariable UUID staffId, @PathVariable UUID patternId, IfMatch seen) {
        var pattern = team.pattern(staffId, patternId);
        seen.check(pattern.version());
        return scheduleWrite.make(
                Concerned.subject(staffId, team.member(staffId).locationIds()),
                () -> {
                    workPatterns.remove(pattern);
                    return ResponseEntity.noContent().build();
                });
    }

    @Override
    @Transactional(readOnly = true)
    public ResponseEntity<?> replay(UUID resourceId) {
        return shown(HttpStatus.OK, team.pattern(resourceId));
    }

    private static ResponseEntity<WorkPatternView> shown(HttpStatus status, WorkPattern pattern) {
        return ResponseEntity.status(status)
                .eTag(ETags.of(pattern.version()))
                .body(WorkPatternView.of(pattern));
    }

    record WorkPatternView(UUID id, UUID staffId, WeekBody week, String version)
            implements Identified {

        static WorkPatternView of(WorkPattern pattern) {
            return new WorkPatternView(
                    pattern.id(),
                    pattern.staffId(),
                    WeekBody.of(pattern.week()),
                    ETags.of(pattern.version()));
        }
    }
}
