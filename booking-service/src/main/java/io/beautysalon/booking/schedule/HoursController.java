package io.beautysalon.booking.schedule;

import io.beautysalon.booking.allocation.CalendarLocks;
import io.beautysalon.booking.allocation.CalendarWrite;
import io.beautysalon.booking.salon.Salons;
import io.beautysalon.booking.staff.Preconditions;
import io.beautysalon.starter.audit.AuditTrail;
import io.beautysalon.starter.concurrency.ETags;
import io.beautysalon.starter.security.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.persistence.EntityManager;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A location's opening hours. */
@RestController
@RequestMapping("/api/v1/salons/{salonId}/locations/{locationId}/hours")
class HoursController {

    private final EntityManager entities;
    private final Salons salons;
    private final CalendarLocks locks;
    private final AuditTrail audit;

    HoursController(EntityManager entities, Salons salons, CalendarLocks locks, AuditTrail audit) {
        this.entities = entities;
        this.salons = salons;
        this.locks = locks;
        this.audit = audit;
    }

    @GetMapping
    @RequiresScope(value = "schedule:read", whileReadOnly = true)
    @Transactional(readOnly = true)
    @Operation(summary = "Opening hours; none = never open, then without ETag")
    ResponseEntity<HoursBody> get(@PathVariable UUID locationId) {
        salons.place(locationId);
        return hours(locationId)
                .map(hours -> shown(HttpStatus.OK, hours))
                .orElseGet(() -> ResponseEntity.ok(HoursBody.of(LocationHours.of(locationId))));
    }

    @PutMapping
    @RequiresScope("schedule:write")
    @CalendarWrite
    @Transactional
    @Operation(
            summary = "Replace the opening hours",
            description = "If-None-Match: * for the first time, If-Match for a change.")
    ResponseEntity<HoursBody> put(
            @PathVariable UUID locationId,
            @Valid @RequestBody HoursBody request,
            HttpServletRequest http) {
        salons.place(locationId);
        var times = request.times();
        locks.own(locationId);
        var known = hours(locationId);
        if (known.isEmpty()) {
            Preconditions.requireCreation(http.getHeader(HttpHeaders.IF_NONE_MATCH));
        } else {
            Preconditions.requireVersion(
                    http.getHeader(HttpHeaders.IF_MATCH), known.get().version());
        }
        var hours = known.orElseGet(() -> LocationHours.of(locationId));
        hours.replace(times);
        entities.persist(hours);
        entities.flush();
        audit.record("hours.put", locationId, null, null);
        return shown(known.isEmpty() ? HttpStatus.CREATED : HttpStatus.OK, hours);
    }

    private Optional<LocationHours> hours(UUID locationId) {
        return Optional.ofNullable(entities.find(LocationHours.class, locationId));
    }

    private static ResponseEntity<HoursBody> shown(HttpStatus status, LocationHours hours) {
        return ResponseEntity.status(status)
                .eTag(ETags.of(hours.version()))
                .body(HoursBody.of(hours));
    }
}
