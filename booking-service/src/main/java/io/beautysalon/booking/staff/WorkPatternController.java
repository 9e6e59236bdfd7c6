package io.beautysalon.booking.staff;

import io.beautysalon.booking.allocation.CalendarLocks;
import io.beautysalon.booking.allocation.CalendarWrite;
import io.beautysalon.starter.Ids;
import io.beautysalon.starter.audit.AuditTrail;
import io.beautysalon.starter.concurrency.ETags;
import io.beautysalon.starter.concurrency.IfMatch;
import io.beautysalon.starter.idempotency.Idempotent;
import io.beautysalon.starter.idempotency.Identified;
import io.beautysalon.starter.idempotency.Replayable;
import io.beautysalon.starter.problem.CommonProblem;
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
    private final CalendarLocks locks;
    private final AuditTrail audit;
    private final Ids ids;

    WorkPatternController(Team team, CalendarLocks locks, AuditTrail audit, Ids ids) {
        this.team = team;
        this.locks = locks;
        this.audit = audit;
        this.ids = ids;
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
    @Operation(summary = "Add a weekly pattern; of several, the one that began last is in force")
    ResponseEntity<WorkPatternView> add(
            @PathVariable UUID staffId, IfMatch seen, @Valid @RequestBody WeekBody request) {
        var member = team.member(staffId, seen);
        var week = request.week();
        requirePlace(member, week);
        locks.own(week.locationId());
        var others = team.patterns(staffId);
        if (others.stream().anyMatch(other -> beginsTogether(other, week))) {
            throw StaffProblem.PATTERN_EXISTS.at("/effectiveFrom", "a date without a pattern");
        }
        var pattern = team.add(WorkPattern.planned(ids.next(), member, week));
        team.touch(member);
        audit.record("work-pattern.create", staffId, null, pattern.id().toString());
        return shown(HttpStatus.CREATED, pattern);
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
        requirePlace(team.member(staffId), week);
        locks.own(week.locationId());
        var clash =
                team.patterns(staffId).stream()
                        .filter(other -> !other.id().equals(patternId))
                        .anyMatch(other -> beginsTogether(other, week));
        if (clash) {
            throw StaffProblem.PATTERN_EXISTS.at("/effectiveFrom", "a date without a pattern");
        }
        pattern.replan(week);
        team.flush();
        audit.record("work-pattern.change", staffId, null, patternId.toString());
        return shown(HttpStatus.OK, pattern);
    }

    @DeleteMapping("/{patternId}")
    @RequiresScope("schedule:write")
    @CalendarWrite
    @Transactional
    @Operation(summary = "Take a weekly pattern away")
    ResponseEntity<Void> delete(
            @PathVariable UUID staffId, @PathVariable UUID patternId, IfMatch seen) {
        var pattern = team.pattern(staffId, patternId);
        seen.check(pattern.version());
        locks.own(pattern.week().locationId());
        team.remove(pattern);
        audit.record("work-pattern.delete", staffId, patternId.toString(), null);
        return ResponseEntity.noContent().build();
    }

    @Override
    @Transactional(readOnly = true)
    public ResponseEntity<?> replay(UUID resourceId) {
        return shown(HttpStatus.OK, team.pattern(resourceId));
    }

    private static void requirePlace(StaffMember member, WorkPattern.Week week) {
        if (!member.locationIds().contains(week.locationId())) {
            throw CommonProblem.INVALID.at("/locationId", "a location where she works");
        }
    }

    private static boolean beginsTogether(WorkPattern other, WorkPattern.Week week) {
        return other.week().locationId().equals(week.locationId())
                && other.week().effectiveFrom().equals(week.effectiveFrom());
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
