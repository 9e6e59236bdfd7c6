package io.beautysalon.booking.catalog;

import io.beautysalon.starter.concurrency.IfMatch;
import io.beautysalon.starter.problem.CommonProblem;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The salon's services, variants and versions. */
@Repository
class Catalogue {

    private final EntityManager entities;

    Catalogue(EntityManager entities) {
        this.entities = entities;
    }

    <T> T add(T thing) {
        entities.persist(thing);
        entities.flush();
        return thing;
    }

    void flush() {
        entities.flush();
    }

    void remove(VariantVersion version) {
        entities.remove(version);
        entities.flush();
    }

    Treatment treatment(UUID id) {
        return found(entities.find(Treatment.class, id));
    }

    /** The service as its caller last saw it. */
    Treatment treatment(UUID id, IfMatch seen) {
        var treatment = treatment(id);
        seen.check(treatment.version());
        return treatment;
    }

    Variant variant(UUID id) {
        return found(entities.find(Variant.class, id));
    }

    Variant variant(UUID id, IfMatch seen) {
        var variant = variant(id);
        seen.check(variant.version());
        return variant;
    }

    /** A change below the variant is a change of it, so that its ETag guards the whole. */
    void touch(Variant variant) {
        entities.lock(variant, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        entities.flush();
    }

    List<Treatment> treatments(UUID after, boolean archived, String namePart, int rows) {
        return entities.createQuery(
                        """
                        select t from Treatment t where t.id > :after
                            and (:archived = true or t.archivedAt is null)
                            and lower(t.name) like :name escape '!'
                        order by t.id\
                        """,
                        Treatment.class)
                .setParameter("after", after)
                .setParameter("archived", archived)
                .setParameter("name", "%" + escaped(namePart) + "%")
                .setMaxResults(rows)
                .getResultList();
    }

    List<Variant> variants(UUID treatment, boolean archived) {
        return entities.createQuery(
                        """
                        select v from Variant v where v.serviceId = :service
                            and (:archived = true or v.archivedAt is null)
                        order by v.displayOrder, v.id\
                        """,
                        Variant.class)
                .setParameter("service", treatment)
                .setParameter("archived", archived)
                .getResultList();
    }

    VariantVersion version(UUID id) {
        return found(entities.find(VariantVersion.class, id));
    }

    List<VariantVersion> versions(UUID variant) {
        return entities.createQuery(
                        "select v from VariantVersion v where v.variantId = :variant order by v.number",
                        VariantVersion.class)
                .setParameter("variant", variant)
                .getResultList();
    }

    private static String escaped(String part) {
        return part.toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
    }

    private static <T> T found(@Nullable T thing) {
        return Optional.ofNullable(thing).orElseThrow(CommonProblem.NOT_FOUND::exception);
    }
}
