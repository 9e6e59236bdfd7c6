package io.beautysalon.booking.absence;

import io.beautysalon.booking.standing.Concerned;
import io.beautysalon.booking.standing.ScheduleWrite;
import io.beautysalon.starter.concurrency.IfMatch;
import io.beautysalon.starter.problem.CommonProblem;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Plans, moves and cancels absences, as long as they leave bookings alone. */
@Component
class PlanAbsence {

    private final Absences absences;
    private final Subjects subjects;
    private final OwnCalendar ownCalendar;
    private final ScheduleWrite scheduleWrite;

    PlanAbsence(
            Absences absences,
            Subjects subjects,
            OwnCalendar ownCalendar,
            ScheduleWrite scheduleWrite) {
        this.absences = absences;
        this.subjects = subjects;
        this.ownCalendar = ownCalendar;
        this.scheduleWrite = scheduleWrite;
    }

    Absence plan(AbsenceKind kind, UUID subjectId, boolean staff, Absence.Span span) {
        var subject = subjects.named(subjectId, staff);
        ownCalendar.requireWritable(subject);
        return make(subject, () -> absences.add(kind, subject, span));
    }

    Absence move(
            AbsenceKind kind, UUID id, IfMatch seen, AbsenceBodies.ChangeAbsenceRequest request) {
        var absence = absences.absence(kind, id);
        var subject = subjects.subject(absence.subjectId());
        ownCalendar.requireWritable(subject);
        seen.check(absence.version());
        var span = request.span(absence.span());
        return make(subject, () -> absences.move(absence, span));
    }

    void cancel(AbsenceKind kind, UUID id, IfMatch seen) {
        var absence = absences.absence(kind, id);
        var subject = subjects.subject(absence.subjectId());
        ownCalendar.requireWritable(subject);
        seen.check(absence.version());
        make(
                subject,
                () -> {
                    absences.remove(absence);
                    return absence;
                });
    }

    /** One, for whoever may see it. */
    Absence see(AbsenceKind kind, UUID id) {
        var absence = absences.absence(kind, id);
        if (!ownCalendar.mayRead(absence.subjectId())) {
            throw CommonProblem.NOT_FOUND.exception();
        }
        return absence;
    }

    private Absence make(Subject subject, Supplier<Absence> change) {
        return scheduleWrite.make(Concerned.subject(subject.id(), subject.locations()), change);
    }
}
