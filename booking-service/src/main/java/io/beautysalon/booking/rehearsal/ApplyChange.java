package io.beautysalon.booking.rehearsal;

import io.beautysalon.booking.allocation.AbsentTime;
import io.beautysalon.booking.allocation.AllocationProblem;
import io.beautysalon.booking.rehearsal.PlannedWrites.Plan;
import io.beautysalon.booking.standing.Misfit;
import io.beautysalon.booking.standing.ScheduleWrite;
import io.beautysalon.starter.UseCase;
import io.beautysalon.starter.audit.AuditTrail;
import io.beautysalon.starter.concurrency.IfMatch;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a rehearsed change with one decision about each booking that it affects by then: all of it
 * or, when a booking has none or one can't be carried out, nothing.
 */
@UseCase
class ApplyChange {

    private final ScheduleChanges changes;
    private final PlannedWrites plannedWrites;
    private final ScheduleWrite scheduleWrite;
    private final Decisions decisions;
    private final AbsentTime absentTime;
    private final AuditTrail audit;
    private final Clock clock;

    ApplyChange(
            ScheduleChanges changes,
            PlannedWrites plannedWrites,
            ScheduleWrite scheduleWrite,
            Decisions decisions,
            AbsentTime absentTime,
            AuditTrail audit,
            Clock clock) {
        this.changes = changes;
        this.plannedWrites = plannedWrites;
        this.scheduleWrite = scheduleWrite;
        this.decisions = decisions;
        this.absentTime = absentTime;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    void apply(UUID id, IfMatch seen, List<Decision> made) {
        var change = changes.locked(id);
        if (change.status() == ScheduleChange.Status.APPLIED) {
            throw RehearsalProblem.CHANGE_APPLIED.exception();
        }
        seen.check(change.version());
        var plan = plannedWrites.read(change.changes());
        var affected = scheduleWrite.attempt(plan.concerned(), plan::make);
        decisions.require(made, affected.stream().map(Misfit::bookingId).toList());
        requireAll(made, affected);
        decisions.carryOut(made);
        retakeAbsences(plan);
        changes.applied(id, clock.instant());
        audit.record("schedule-change.apply", id, null, null);
    }

    private static void requireAll(List<Decision> made, List<Misfit> affected) {
        var decided = made.stream().map(Decision::bookingId).collect(Collectors.toSet());
        var open = affected.stream().filter(m -> !decided.contains(m.bookingId())).toList();
        if (!open.isEmpty()) {
            throw AllocationProblem.BOOKINGS_AFFECTED.with("bookings", open);
        }
    }

    /**
     * Where bookings have gone the absent are absent now; around those that are kept they aren't.
     */
    private void retakeAbsences(Plan plan) {
        var now = clock.instant();
        plan.concerned().subjects().stream()
                .sorted()
                .forEach(subject -> absentTime.retake(subject, now, now));
    }
}
