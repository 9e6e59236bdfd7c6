package io.beautysalon.booking.staff;

import io.beautysalon.starter.Ids;
import io.beautysalon.starter.audit.AuditTrail;
import io.beautysalon.starter.problem.CommonProblem;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The dates on which staff work otherwise; the caller holds the locks. */
@Component
class WorkDays {

    private final EntityManager entities;
    private final AuditTrail audit;
    private final Ids ids;

    WorkDays(EntityManager entities, AuditTrail audit, Ids ids) {
        this.entities = entities;
        this.audit = audit;
        this.ids = ids;
    }

    Optional<WorkDay> find(UUID staffId, LocalDate date) {
        return Optional.ofNullable(entities.find(WorkDay.class, new WorkDay.Key(staffId, date)));
    }

    WorkDay day(UUID staffId, LocalDate date) {
        return find(staffId, date).orElseThrow(CommonProblem.NOT_FOUND::exception);
    }

    WorkDay day(UUID id) {
        return entities.createQuery("select d from WorkDay d where d.id = :id", WorkDay.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(CommonProblem.NOT_FOUND::exception);
    }

    /** Those of some dates, the last one excluded. */
    List<WorkDay> days(UUID staffId, LocalDate from, LocalDate to) {
        return entities.createQuery(
                        """
                        select d from WorkDay d where d.key.staffId = :staff
                            and d.key.date >= :from and d.key.date < :to order by d.key.date\
                        """,
                        WorkDay.class)
                .setParameter("staff", staffId)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    WorkDay put(StaffMember member, LocalDate date, DayBody body) {
        if (date.getYear() < 2000 || date.getYear() > 2200) {
            throw CommonProblem.INVALID.at("date", "a date of this century");
        }
        var rows = body.rows(member);
        var day =
                find(member.id(), date).orElseGet(() -> WorkDay.of(member.id(), date, ids.next()));
        day.plan(rows, body.note());
        entities.persist(day);
        entities.flush();
        audit.record("work-day.put", member.id(), null, date.toString());
        return day;
    }

    void remove(WorkDay day) {
        entities.remove(day);
        entities.flush();
        audit.record("work-day.delete", day.key().staffId(), day.key().date().toString(), null);
    }
}
