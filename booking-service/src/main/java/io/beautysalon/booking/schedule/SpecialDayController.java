package io.beautysalon.booking.schedule;

import io.beautysalon.booking.allocation.CalendarWrite;
import io.beautysalon.booking.salon.Salons;
import io.beautysalon.booking.schedule.HoursBody.OpeningSpan;
import io.beautysalon.booking.standing.Concerned;
import io.beautysalon.booking.standing.ScheduleWrite;
import io.beautysalon.starter.concurrency.ETags;
import io.beautysalon.starter.concurrency.IfMatch;
import io.beautysalon.starter.idempotency.Idempotent;
import io.beautysalon.starter.idempotency.Identified;
import io.beautysalon.starter.idempotency.Replayable;
import io.beautysalon.starter.security.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The dates on which a location is closed, or open at other times. */
@RestController
@RequestMapping("/api/v1/salons/{salonId}/locations/{locationId}/special-days")
class SpecialDayController implements Replayable {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2201, 1, 1);

    private final SpecialDays specialDays;
    private final OpeningHours openingHours;
    private final ScheduleWrite scheduleWrite;
    private final Salons salons;

    SpecialDayController(
            SpecialDays specialDays,
            OpeningHours openingHours,
            ScheduleWrite scheduleWrite,
            Salons salons) {
        this.specialDays = specialDays;
        this.openingHours = openingHours;
        this.scheduleWrite = scheduleWrite;
        this.salons = salons;
    }

    @GetMapping
    @RequiresScope(value = "schedule:read", whileReadOnly = true)
    @Transactional(readOnly = true)
    @Operation(summary = "Special days by date; the ETag is that of the hours, for adding one")
    ResponseEntity<List<SpecialDayView>> list(
            @PathVariable UUID locationId,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        salons.place(locationId);
        var days =
                specialDays.days(locationId, from == null ? FIRST : from, to == null ? LAST : to);
        return ResponseEntity.ok()
                .eTag(ETags.of(version(locationId)))
                .body(days.stream().map(SpecialDayView::of).toList());
    }

    @PostMapping
    @RequiresScope("schedule:write")
    @CalendarWrite
    @Idempotent(required = false)
    @Transactional
    @Operation(
            summary = "Close a location on a date, or open it at other times",
            description =
                    "If-Match: the ETag of the list. 409 bookings-affected when a booking would be"
                            + " outside.")
    ResponseEntity<SpecialDayView> add(
            @PathVariable UUID locationId,
            IfMatch seen,
            @Valid @RequestBody SpecialDayBody request) {
        salons.place(locationId);
        return scheduleWrite.make(
                Concerned.location(locationId),
                () -> {
                    seen.check(version(locationId));
                    return shown(HttpStatus.CREATED, specialDays.add(locationId, request));
                });
    }

    @GetMapping("/{date}")
    @RequiresScope(value = "schedule:read", whileReadOnly = true)
    @Transactional(readOnly = true)
    @Operation(summary = "One special day")
    ResponseEntity<SpecialDayView> one(
            @PathVariable UUID locationId, @PathVariable LocalDate date) {
        return shown(HttpStatus.OK, specialDays.day(locationId, date));
    }

    @DeleteMapping("/{date}")
    @RequiresScope("schedule:write")
    @CalendarWrite
    @Idempotent(required = false)
    @Transactional
    @Operation(summary = "Take a special day back: the weekly hours hold again")
    ResponseEntity<Void> delete(
            @PathVariable UUID locationId, @PathVariable LocalDate date, IfMatch seen) {
        return scheduleWrite.make(
                Concerned.location(locationId),
                () -> {
                    var day = specialDays.day(locationId, date);
                    seen.check(day.version());
                    specialDays.remove(day);
                    return ResponseEntity.noContent().build();
                });
    }

    @Override
    @Transactional(readOnly = true)
    public ResponseEntity<?> replay(UUID resourceId) {
        return shown(HttpStatus.OK, specialDays.day(resourceId));
    }

    private long version(UUID locationId) {
        return openingHours.find(locationId).map(LocationHours::version).orElse(0L);
    }

    private static ResponseEntity<SpecialDayView> shown(HttpStatus status, SpecialDay day) {
        return ResponseEntity.status(status)
                .eTag(ETags.of(day.version()))
                .body(SpecialDayView.of(day));
    }

    record SpecialDayView(
            UUID id,
            UUID locationId,
            LocalDate date,
            @Nullable String name,
            List<OpeningSpan> times,
            String version)
            implements Identified {

        static SpecialDayView of(SpecialDay day) {
            return new SpecialDayView(
                    day.id(),
                    day.key().locationId(),
                    day.key().date(),
                    day.name(),
                    day.times().stream().map(t -> new OpeningSpan(t.starts(), t.ends())).toList(),
                    ETags.of(day.version()));
        }
    }
}
