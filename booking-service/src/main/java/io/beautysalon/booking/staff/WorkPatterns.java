package io.beautysalon.booking.staff;

import io.beautysalon.starter.Ids;
import io.beautysalon.starter.audit.AuditTrail;
import io.beautysalon.starter.problem.CommonProblem;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The weekly shifts of staff; the caller holds the locks. */
@Component
class WorkPatterns {

    private final Team team;
    private final AuditTrail audit;
    private final Ids ids;

    WorkPatterns(Team team, AuditTrail audit, Ids ids) {
        this.team = team;
        this.audit = audit;
        this.ids = ids;
    }

    WorkPattern add(StaffMember member, WorkPattern.Week week) {
        require(member, null, week);
        var pattern = team.add(WorkPattern.planned(ids.next(), member, week));
        team.touch(member);
        audit.record("work-pattern.create", member.id(), null, pattern.id().toString());
        return pattern;
    }

    WorkPattern replace(StaffMember member, WorkPattern pattern, WorkPattern.Week week) {
        require(member, pattern, week);
        pattern.replan(week);
        team.flush();
        audit.record("work-pattern.change", member.id(), null, pattern.id().toString());
        return pattern;
    }

    void remove(WorkPattern pattern) {
        team.remove(pattern);
        audit.record("work-pattern.delete", pattern.staffId(), pattern.id().toString(), null);
    }

    private void require(
            StaffMember member, @Nullable WorkPattern replaced, WorkPattern.Week week) {
        if (!member.locationIds().contains(week.locationId())) {
            throw CommonProblem.INVALID.at("/locationId", "a location where she works");
        }
        var others =
                team.patterns(member.id()).stream()
                        .filter(other -> replaced == null || !other.id().equals(replaced.id()))
                        .map(WorkPattern::week)
                        .toList();
        if (others.stream().anyMatch(other -> beginsTogether(other, week))) {
            throw StaffProblem.PATTERN_EXISTS.at("/effectiveFrom", "a date without a pattern");
        }
        requireOnePlaceAtATime(week, others);
    }

    private static void requireOnePlaceAtATime(
            WorkPattern.Week week, List<WorkPattern.Week> others) {
        var clashes = new ShiftClash(week, others).clashes();
        if (!clashes.isEmpty()) {
            var problem = StaffProblem.PATTERN_OVERLAPS.exception();
            clashes.forEach(pointer ->
                    problem.at(pointer, "no overlap with her shifts at another location"));
            throw problem;
        }
    }

    private static boolean beginsTogether(WorkPattern.Week other, WorkPattern.Week week) {
        return other.locationId().equals(week.locationId())
                && other.effectiveFrom().equals(week.effectiveFrom());
    }

    WorkPattern pattern(UUID staffId, UUID id) {
        return team.pattern(staffId, id);
    }
}
