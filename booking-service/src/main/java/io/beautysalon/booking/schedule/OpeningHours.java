package io.beautysalon.booking.schedule;

import io.beautysalon.starter.audit.AuditTrail;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads and replaces opening hours; the caller holds the location's lock. */
@Component
class OpeningHours {

    private final EntityManager entities;
    private final AuditTrail audit;

    OpeningHours(EntityManager entities, AuditTrail audit) {
        this.entities = entities;
        this.audit = audit;
    }

    Optional<LocationHours> find(UUID locationId) {
        return Optional.ofNullable(entities.find(LocationHours.class, locationId));
    }

    LocationHours put(UUID locationId, List<OpeningTime> times) {
        var hours = find(locationId).orElseGet(() -> LocationHours.of(locationId));
        hours.replace(times);
        entities.persist(hours);
        entities.flush();
        audit.record("hours.put", locationId, null, null);
        return hours;
    }

    /** A special day changes its location's hours, so that their ETag guards the list. */
    void touch(UUID locationId) {
        var hours = find(locationId).orElseGet(() -> LocationHours.of(locationId));
        entities.persist(hours);
        entities.flush();
        entities.lock(hours, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        entities.flush();
    }
}
