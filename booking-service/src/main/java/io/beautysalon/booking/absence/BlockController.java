package io.beautysalon.booking.absence;

import io.beautysalon.booking.absence.AbsenceBodies.AbsenceView;
import io.beautysalon.booking.absence.AbsenceBodies.ChangeAbsenceRequest;
import io.beautysalon.booking.absence.AbsenceBodies.CreateBlockRequest;
import io.beautysalon.booking.allocation.CalendarWrite;
import io.beautysalon.starter.concurrency.ETags;
import io.beautysalon.starter.concurrency.IfMatch;
import io.beautysalon.starter.idempotency.Idempotent;
import io.beautysalon.starter.idempotency.Replayable;
import io.beautysalon.starter.paging.Page;
import io.beautysalon.starter.security.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Time of staff and units that is kept free of bookings. */
@RestController
@RequestMapping("/api/v1/salons/{salonId}/blocks")
class BlockController implements Replayable {

    private final PlanAbsence planAbsence;
    private final AbsenceList absenceList;
    private final OwnCalendar ownCalendar;

    BlockController(PlanAbsence planAbsence, AbsenceList absenceList, OwnCalendar ownCalendar) {
        this.planAbsence = planAbsence;
        this.absenceList = absenceList;
        this.ownCalendar = ownCalendar;
    }

    @GetMapping
    @RequiresScope(
            value = {"schedule:read", "bookings:own"},
            whileReadOnly = true)
    @Transactional(readOnly = true)
    @Operation(
            summary = "Blocks by start",
            description = "What meets [from, to). A stylist sees her own only.")
    Page<AbsenceView> list(
            @RequestParam(required = false) @Nullable OffsetDateTime from,
            @RequestParam(required = false) @Nullable OffsetDateTime to,
            @RequestParam(required = false) @Nullable UUID staffId,
            @RequestParam(required = false) @Nullable UUID unitId,
            @RequestParam(defaultValue = "25") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var filter =
                new AbsenceList.Filter(
                        AbsenceKind.BLOCK,
                        from == null ? null : from.toInstant(),
                        to == null ? null : to.toInstant(),
                        ownCalendar.readable(unitId == null ? staffId : unitId));
        return absenceList.page(filter, cursor, limit).map(AbsenceView::of);
    }

    @PostMapping
    @RequiresScope({"schedule:write", "bookings:own"})
    @CalendarWrite
    @Idempotent
    @Transactional
    @Operation(
            summary =
                    "Block a staff member or a unit; 409 bookings-affected when a booking is in the way")
    ResponseEntity<AbsenceView> create(@Valid @RequestBody CreateBlockRequest request) {
        return shown(
                HttpStatus.CREATED,
                planAbsence.plan(
                        AbsenceKind.BLOCK,
                        request.subjectId(),
                        request.staffId() != null,
                        request.span()));
    }

    @GetMapping("/{id}")
    @RequiresScope(
            value = {"schedule:read", "bookings:own"},
            whileReadOnly = true)
    @Transactional(readOnly = true)
    @Operation(summary = "One block")
    ResponseEntity<AbsenceView> one(@PathVariable UUID id) {
        return shown(HttpStatus.OK, planAbsence.see(AbsenceKind.BLOCK, id));
    }

    @PatchMapping(
            path = "/{id}",
            consumes = {"application/merge-patch+json", "application/json"})
    @RequiresScope({"schedule:write", "bookings:own"})
    @CalendarWrite
    @Idempotent(required = false)
    @Transactional
    @Operation(summary = "Move a block or give another reason; 409 bookings-affected as above")
    ResponseEntity<AbsenceView> change(
            @PathVariable UUID id, IfMatch seen, @Valid @RequestBody ChangeAbsenceRequest request) {
        return shown(HttpStatus.OK, planAbsence.move(AbsenceKind.BLOCK, id, seen, request));
    }

    @DeleteMapping("/{id}")
    @RequiresScope({"schedule:write", "bookings:own"})
    @CalendarWrite
    @Idempotent(required = false)
    @Transactional
    @Operation(summary = "Cancel a block; its time can be booked again")
    ResponseEntity<Void> delete(@PathVariable UUID id, IfMatch seen) {
        planAbsence.cancel(AbsenceKind.BLOCK, id, seen);
        return ResponseEntity.noContent().build();
    }

    @Override
    @Transactional(readOnly = true)
    public ResponseEntity<?> replay(UUID resourceId) {
        return one(resourceId);
    }

    private static ResponseEntity<AbsenceView> shown(HttpStatus status, Absence absence) {
        return ResponseEntity.status(status)
                .eTag(ETags.of(absence.version()))
                .body(AbsenceView.of(absence));
    }
}
