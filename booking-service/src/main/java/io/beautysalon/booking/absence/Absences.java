package io.beautysalon.booking.absence;

import io.beautysalon.booking.allocation.AbsentTime;
import io.beautysalon.starter.Ids;
import io.beautysalon.starter.audit.AuditTrail;
import io.beautysalon.starter.problem.CommonProblem;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes absences down, and takes their time; the caller holds the locks. */
@Component
class Absences {

    private final EntityManager entities;
    private final AbsentTime absentTime;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    Absences(
            EntityManager entities, AbsentTime absentTime, AuditTrail audit, Ids ids, Clock clock) {
        this.entities = entities;
        this.absentTime = absentTime;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    Absence absence(AbsenceKind kind, UUID id) {
        var absence = entities.find(Absence.class, id);
        if (absence == null || absence.kind() != kind) {
            throw CommonProblem.NOT_FOUND.exception();
        }
        return absence;
    }

    Absence add(AbsenceKind kind, Subject subject, Absence.Span span) {
        var absence = new Absence(ids.next(), kind, subject, span, clock.instant());
        entities.persist(absence);
        return changed(absence, span.start(), "create");
    }

    Absence move(Absence absence, Absence.Span span) {
        var before = absence.span().start();
        absence.move(span);
        return changed(absence, earlier(before, span.start()), "change");
    }

    void remove(Absence absence) {
        entities.remove(absence);
        changed(absence, absence.span().start(), "delete");
    }

    private Absence changed(Absence absence, Instant from, String verb) {
        entities.flush();
        absentTime.retake(absence.subjectId(), from, clock.instant());
        audit.record(absence.kind().word() + "." + verb, absence.id(), null, null);
        return absence;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
