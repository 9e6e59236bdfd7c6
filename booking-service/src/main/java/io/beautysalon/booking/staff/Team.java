package io.beautysalon.booking.staff;

import io.beautysalon.starter.concurrency.IfMatch;
import io.beautysalon.starter.problem.CommonProblem;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The salon's staff, their shifts and their terms. */
@Repository
class Team {

    private final EntityManager entities;

    Team(EntityManager entities) {
        this.entities = entities;
    }

    <T> T add(T thing) {
        entities.persist(thing);
        entities.flush();
        return thing;
    }

    void remove(Object thing) {
        entities.remove(thing);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }

    StaffMember member(UUID id) {
        return found(entities.find(StaffMember.class, id));
    }

    StaffMember member(UUID id, IfMatch seen) {
        var member = member(id);
        seen.check(member.version());
        return member;
    }

    /** A new shift pattern changes its staff member, so that her ETag guards the list. */
    void touch(StaffMember member) {
        entities.lock(member, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        entities.flush();
    }

    List<StaffMember> members(UUID after, boolean archived, @Nullable UUID location, int rows) {
        return entities.createQuery(
                        """
                        select distinct s from StaffMember s left join s.locationIds l
                        where s.id > :after and (:archived = true or s.archivedAt is null)
                            and (:anywhere = true or l = :location)
                        order by s.id\
                        """,
                        StaffMember.class)
                .setParameter("after", after)
                .setParameter("archived", archived)
                .setParameter("anywhere", location == null)
                .setParameter("location", location == null ? new UUID(0, 0) : location)
                .setMaxResults(rows)
                .getResultList();
    }

    WorkPattern pattern(UUID staffId, UUID id) {
        return Optional.ofNullable(entities.find(WorkPattern.class, id))
                .filter(pattern -> pattern.staffId().equals(staffId))
                .orElseThrow(CommonProblem.NOT_FOUND::exception);
    }

    WorkPattern pattern(UUID id) {
        return found(entities.find(WorkPattern.class, id));
    }

    List<WorkPattern> patterns(UUID staffId) {
        return entities.createQuery(
                        """
                        select p from WorkPattern p where p.staffId = :staff
                        order by p.locationId, p.effectiveFrom\
                        """,
                        WorkPattern.class)
                .setParameter("staff", staffId)
                .getResultList();
    }

    Optional<StaffTerms> terms(UUID variantId, UUID staffId) {
        return Optional.ofNullable(
                entities.find(StaffTerms.class, new StaffTerms.Key(variantId, staffId)));
    }

    List<StaffTerms> terms(UUID variantId) {
        return entities.createQuery(
                        "select t from StaffTerms t where t.id.variantId = :variant order by t.id.staffId",
                        StaffTerms.class)
                .setParameter("variant", variantId)
                .getResultList();
    }

    private static <T> T found(@Nullable T thing) {
        return Optional.ofNullable(thing).orElseThrow(CommonProblem.NOT_FOUND::exception);
    }
}
