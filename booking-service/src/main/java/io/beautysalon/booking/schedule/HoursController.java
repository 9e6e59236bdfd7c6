package io.beautysalon.booking.schedule;

import io.beautysalon.booking.allocation.CalendarWrite;
import io.beautysalon.booking.salon.Salons;
import io.beautysalon.booking.schedule.HoursBody.OpeningPattern;
import io.beautysalon.booking.standing.Concerned;
import io.beautysalon.booking.standing.ScheduleWrite;
import io.beautysalon.starter.concurrency.ETags;
import io.beautysalon.starter.concurrency.PutCondition;
import io.beautysalon.starter.idempotency.Idempotent;
import io.beautysalon.starter.idempotency.Identified;
import io.beautysalon.starter.idempotency.Replayable;
import io.beautysalon.starter.security.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
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
class HoursController implements Replayable {

    private final OpeningHours openingHours;
    private final ScheduleWrite scheduleWrite;
    private final Salons salons;

    HoursController(OpeningHours openingHours, ScheduleWrite scheduleWrite, Salons salons) {
        this.openingHours = openingHours;
        this.scheduleWrite = scheduleWrite;
        this.salons = salons;
    }

    @GetMapping
    @RequiresScope(value = "schedule:read", whileReadOnly = true)
    @Transactional(readOnly = true)
    @Operation(summary = "Opening hours; none = never open, then without ETag")
    ResponseEntity<HoursView> get(@PathVariable UUID locationId) {
        salons.place(locationId);
        return openingHours
                .find(locationId)
                .map(hours -> shown(HttpStatus.OK, hours))
                .orElseGet(() -> ResponseEntity.ok(new HoursView(locationId, List.of())));
    }

    @PutMapping
    @RequiresScope("schedule:write")
    @CalendarWrite
    @Idempotent(required = false)
    @Transactional
    @Operation(
            summary = "Replace the opening hours",
            description =
                    "If-None-Match: * for the first time, If-Match for a change. 409"
                            + " bookings-affected when a booking would be outside them.")
    ResponseEntity<HoursView> put(
            @PathVariable UUID locationId,
            PutCondition condition,
            @Valid @RequestBody HoursBody request) {
        salons.place(locationId);
        var times = request.times();
        return scheduleWrite.make(
                Concerned.location(locationId),
                () -> {
                    var known = openingHours.find(locationId);
                    condition.check(known.map(LocationHours::version).orElse(null));
                    var status = known.isEmpty() ? HttpStatus.CREATED : HttpStatus.OK;
                    return shown(status, openingHours.put(locationId, times));
                });
    }

    @Override
    @Transactional(readOnly = true)
    public ResponseEntity<?> replay(UUID resourceId) {
        return get(resourceId);
    }

    private static ResponseEntity<HoursView> shown(HttpStatus status, LocationHours hours) {
        return ResponseEntity.status(status)
                .eTag(ETags.of(hours.version()))
                .body(new HoursView(hours.locationId(), HoursBody.of(hours).patterns()));
    }

    /** The id is the location's. */
    @Schema(name = "LocationHoursView")
    record HoursView(UUID id, List<OpeningPattern> patterns) implements Identified {}
}
