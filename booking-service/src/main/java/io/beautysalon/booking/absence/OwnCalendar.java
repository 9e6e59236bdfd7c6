package io.beautysalon.booking.absence;

import io.beautysalon.contracts.access.Scope;
import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.security.Caller;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may see and change whose absences: planners all, a stylist only her own. */
@Component
class OwnCalendar {

    private final Subjects subjects;

    OwnCalendar(Subjects subjects) {
        this.subjects = subjects;
    }

    /** Those whose absences are shown: the one asked for, or her own; null = everybody's. */
    @Nullable Collection<UUID> readable(@Nullable UUID asked) {
        if (Caller.current().has(Scope.SCHEDULE_READ)) {
            return asked == null ? null : List.of(asked);
        }
        var own = subjects.staffOf(Caller.current().member());
        return asked == null ? own : own.stream().filter(asked::equals).toList();
    }

    boolean mayRead(UUID subject) {
        return Caller.current().has(Scope.SCHEDULE_READ)
                || subjects.staffOf(Caller.current().member()).contains(subject);
    }

    void requireWritable(Subject subject) {
        var caller = Caller.current();
        boolean plans =
                subject.locations().isEmpty()
                        ? caller.has(Scope.SCHEDULE_WRITE)
                        : subject.locations().stream()
                                .allMatch(place -> caller.has(Scope.SCHEDULE_WRITE, place));
        var member = caller.member();
        if (!plans && (member == null || !member.equals(subject.member()))) {
            throw CommonProblem.SCOPE_MISSING.exception();
        }
    }
}
