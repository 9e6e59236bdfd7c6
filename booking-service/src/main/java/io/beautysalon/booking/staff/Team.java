package io.beautysalon.booking.staff;

import io.beautysalon.booking.register.Asked;
import io.beautysalon.booking.register.Register;
import io.beautysalon.starter.concurrency.IfMatch;
import io.beautysalon.starter.paging.Page;
import io.beautysalon.starter.problem.CommonProblem;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The salon's staff, their shifts and their terms. */
@Repository
class Team {

    private final EntityManager entities;
    private final Register register;

    Team(EntityManager entities, Register register) {
        this.entities = entities;
        this.register = register;
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
        return register.one(StaffMember.class, id);
    }

    /**
     * Somebody whom a field names.
     *
     * @throws io.beautysalon.starter.problem.ProblemException {@code invalid} at the pointer
     */
    StaffMember named(UUID id, String pointer) {
        return Optional.ofNullable(entities.find(StaffMember.class, id))
                .orElseThrow(
                        () -> CommonProblem.INVALID.at(pointer, "a staff member of this salon"));
    }

    StaffMember member(UUID id, IfMatch seen) {
        return register.one(StaffMember.class, id, seen);
    }

    /** A new shift pattern changes its staff member, so that her ETag guards the list. */
    void touch(StaffMember member) {
        register.touch(member);
    }

    Page<StaffMember> members(Asked asked, @Nullable UUID location, @Nullable UUID variant) {
        var condition = new StringBuilder(Register.ALL);
        var parameters = new HashMap<String, Object>();
        if (location != null) {
            condition.append(" and :location member of e.locationIds");
            parameters.put("location", location);
        }
        if (variant != null) {
            condition.append(
                    " and exists (select 1 from StaffTerms t where t.key.staffId = e.id"
                            + " and t.key.variantId = :variant)");
            parameters.put("variant", variant);
        }
        return register.page(StaffMember.class, asked, condition.toString(), parameters);
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

    StaffTerms terms(UUID id) {
        return entities.createQuery("select t from StaffTerms t where t.id = :id", StaffTerms.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(CommonProblem.NOT_FOUND::exception);
    }

    List<StaffTerms> termsOf(UUID variantId) {
        return entities.createQuery(
                        "select t from StaffTerms t where t.key.variantId = :variant order by t.key.staffId",
                        StaffTerms.class)
                .setParameter("variant", variantId)
                .getResultList();
    }

    private static <T> T found(@Nullable T thing) {
        return Optional.ofNullable(thing).orElseThrow(CommonProblem.NOT_FOUND::exception);
    }
}
