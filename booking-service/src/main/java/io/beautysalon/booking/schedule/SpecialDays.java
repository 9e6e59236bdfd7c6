package io.beautysalon.booking.schedule;

import io.beautysalon.starter.Ids;
import io.beautysalon.starter.audit.AuditTrail;
import io.beautysalon.starter.problem.CommonProblem;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A location's special days; the caller holds the location's lock. */
@Component
class SpecialDays {

    private final EntityManager entities;
    private final OpeningHours openingHours;
    private final AuditTrail audit;
    private final Ids ids;

    SpecialDays(EntityManager entities, OpeningHours openingHours, AuditTrail audit, Ids ids) {
        this.entities = entities;
        this.openingHours = openingHours;
        this.audit = audit;
        this.ids = ids;
    }

    Optional<SpecialDay> find(UUID locationId, LocalDate date) {
        return Optional.ofNullable(
                entities.find(SpecialDay.class, new SpecialDay.Key(locationId, date)));
    }

    SpecialDay day(UUID locationId, LocalDate date) {
        return find(locationId, date).orElseThrow(CommonProblem.NOT_FOUND::exception);
    }

    SpecialDay day(UUID id) {
        return entities.createQuery("select d from SpecialDay d where d.id = :id", SpecialDay.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(CommonProblem.NOT_FOUND::exception);
    }

    /** Those of some dates, the last one excluded. */
    List<SpecialDay> days(UUID locationId, LocalDate from, LocalDate to) {
        return entities.createQuery(
                        """
                        select d from SpecialDay d where d.key.locationId = :location
                            and d.key.date >= :from and d.key.date < :to order by d.key.date\
                        """,
                        SpecialDay.class)
                .setParameter("location", locationId)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    SpecialDay add(UUID locationId, SpecialDayBody body) {
        var rows = body.rows();
        if (find(locationId, body.date()).isPresent()) {
            throw ScheduleProblem.SPECIAL_DAY_EXISTS.at("/date", "a date that isn't special yet");
        }
        var key = new SpecialDay.Key(locationId, body.date());
        var day = new SpecialDay(key, ids.next(), body.name(), rows);
        entities.persist(day);
        openingHours.touch(locationId);
        audit.record("special-day.create", locationId, null, body.date().toString());
        return day;
    }

    void remove(SpecialDay day) {
        entities.remove(day);
        openingHours.touch(day.key().locationId());
        audit.record(
                "special-day.delete", day.key().locationId(), day.key().date().toString(), null);
    }
}
