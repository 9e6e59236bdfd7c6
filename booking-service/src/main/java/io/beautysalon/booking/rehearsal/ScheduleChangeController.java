package io.beautysalon.booking.rehearsal;

import io.beautysalon.booking.allocation.CalendarWrite;
import io.beautysalon.starter.concurrency.ETags;
import io.beautysalon.starter.concurrency.IfMatch;
import io.beautysalon.starter.idempotency.Idempotent;
import io.beautysalon.starter.idempotency.Identified;
import io.beautysalon.starter.idempotency.Replayable;
import io.beautysalon.starter.security.RequiresScope;
import io.beautysalon.starter.tenancy.TenantContext;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Rehearses changes of schedules, and applies them. */
@RestController
@RequestMapping("/api/v1/salons/{salonId}/schedule-changes")
class ScheduleChangeController implements Replayable {

    private final RehearseChange rehearseChange;
    private final ApplyChange applyChange;
    private final ScheduleChanges changes;

    ScheduleChangeController(
            RehearseChange rehearseChange, ApplyChange applyChange, ScheduleChanges changes) {
        this.rehearseChange = rehearseChange;
        this.applyChange = applyChange;
        this.changes = changes;
    }

    @PostMapping
    @RequiresScope("schedule:write")
    @CalendarWrite
    @Idempotent
    @Operation(
            summary = "Rehearse any set of schedule writes: the bookings it hits, and proposals",
            description =
                    "Nothing of it happens. Each change has a type (HOURS, SPECIAL_DAY,"
                            + " WORK_PATTERN, WORK_DAY, TIME_OFF, BLOCK) and the fields of that"
                            + " write, with its locationId, staffId or unitId.")
    ResponseEntity<ScheduleChangeView> rehearse(@Valid @RequestBody RehearseRequest request) {
        return replay(rehearseChange.rehearse(request.changes()));
    }

    @GetMapping("/{id}")
    @RequiresScope(value = "schedule:write", whileReadOnly = true)
    @Transactional(readOnly = true)
    @Operation(summary = "A rehearsed change, with what it would have hit then")
    ResponseEntity<ScheduleChangeView> one(@PathVariable UUID id) {
        return shown(ResponseEntity.ok(), id);
    }

    @PostMapping("/{id}/apply")
    @RequiresScope("schedule:write")
    @CalendarWrite
    @Idempotent(required = false)
    @Operation(
            summary = "Apply a change with one decision about each booking, all or nothing",
            description =
                    "409 bookings-affected names bookings without a decision, also those made since"
                            + " the rehearsal. MOVE and CANCEL need bookings:write.")
    ResponseEntity<ScheduleChangeView> apply(
            @PathVariable UUID id, IfMatch seen, @Valid @RequestBody ApplyRequest request) {
        applyChange.apply(id, seen, request.decisions());
        return shown(ResponseEntity.ok(), id);
    }

    @Override
    public ResponseEntity<ScheduleChangeView> replay(UUID resourceId) {
        var path =
                "/api/v1/salons/%s/schedule-changes/%s"
                        .formatted(TenantContext.required(), resourceId);
        return shown(ResponseEntity.created(URI.create(path)), resourceId);
    }

    private ResponseEntity<ScheduleChangeView> shown(ResponseEntity.BodyBuilder answer, UUID id) {
        var change = changes.change(id);
        return answer.eTag(ETags.of(change.version())).body(ScheduleChangeView.of(change));
    }

    record RehearseRequest(
            @NotNull
                    @Size(min = 1, max = 50)
                    @Schema(
                            example =
                                    "[{\"type\": \"TIME_OFF\", \"staffId\":"
                                            + " \"0192f0c4-0000-7000-8000-000000000001\", \"start\":"
                                            + " \"2027-07-01T00:00:00+02:00\", \"end\":"
                                            + " \"2027-07-15T00:00:00+02:00\", \"reason\":"
                                            + " \"VACATION\"}]")
                    List<@NotNull JsonNode> changes) {}

    record ApplyRequest(@NotNull @Size(max = 5_000) List<@Valid @NotNull Decision> decisions) {}

    record ScheduleChangeView(
            UUID id,
            ScheduleChange.Status status,
            List<JsonNode> changes,
            List<AffectedBooking> affected,
            Instant createdAt,
            @Nullable Instant appliedAt)
            implements Identified {

        static ScheduleChangeView of(ScheduleChange change) {
            return new ScheduleChangeView(
                    change.id(),
                    change.status(),
                    change.changes(),
                    change.affected(),
                    change.createdAt(),
                    change.appliedAt());
        }
    }
}
