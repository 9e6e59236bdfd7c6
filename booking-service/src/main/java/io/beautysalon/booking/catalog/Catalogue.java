package io.beautysalon.booking.catalog;

import io.beautysalon.starter.problem.CommonProblem;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** The variants of services, and their dated versions. */
@Repository
class Catalogue {

    private final EntityManager entities;

    Catalogue(EntityManager entities) {
        this.entities = entities;
    }

    VariantVersion add(VariantVersion version) {
        entities.persist(version);
        entities.flush();
        return version;
    }

    void remove(VariantVersion version) {
        entities.remove(version);
        entities.flush();
    }

    List<Variant> variants(Collection<UUID> treatments, boolean archived) {
        return entities.createQuery(
                        """
                        select v from Variant v where v.serviceId in :services
                            and (:archived = true or v.archivedAt is null)
                        order by v.displayOrder, v.id\
                        """,
                        Variant.class)
                .setParameter("services", treatments)
                .setParameter("archived", archived)
                .getResultList();
    }

    VariantVersion version(UUID id) {
        return Optional.ofNullable(entities.find(VariantVersion.class, id))
                .orElseThrow(CommonProblem.NOT_FOUND::exception);
    }

    List<VariantVersion> versions(UUID variant) {
        return entities.createQuery(
                        "select v from VariantVersion v where v.variantId = :variant order by v.number",
                        VariantVersion.class)
                .setParameter("variant", variant)
                .getResultList();
    }

    /** Those of some variants that are in force on a date, or will be. */
    List<VariantVersion> versionsFrom(Collection<UUID> variants, LocalDate date) {
        return entities.createQuery(
                        """
                        select v from VariantVersion v where v.variantId in :variants
                            and not exists (select 1 from VariantVersion next
                                where next.variantId = v.variantId
                                    and next.effectiveFrom > v.effectiveFrom
                                    and next.effectiveFrom <= :date)\
                        """,
                        VariantVersion.class)
                .setParameter("variants", variants)
                .setParameter("date", date)
                .getResultList();
    }
}
