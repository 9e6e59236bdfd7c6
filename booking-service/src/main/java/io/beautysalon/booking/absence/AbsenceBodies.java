package io.beautysalon.booking.absence;

import io.beautysalon.starter.concurrency.ETags;
import io.beautysalon.starter.idempotency.Identified;
import io.beautysalon.starter.problem.CommonProblem;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What requests about absences say, and what is answered. */
final class AbsenceBodies {

    private static final Duration LONGEST = Duration.ofDays(750);

    private AbsenceBodies() {}

    record CreateTimeOffRequest(
            @NotNull UUID staffId,
            @NotNull @Schema(example = "2027-07-01T00:00:00+02:00") OffsetDateTime start,
            @NotNull @Schema(example = "2027-07-15T00:00:00+02:00") OffsetDateTime end,
            @NotBlank @Size(max = 50) @Schema(example = "VACATION") String reason,
            @Size(max = 500) @Nullable String note) {

        Absence.Span span() {
            return AbsenceBodies.span(start, end, reason, note);
        }
    }

    /** Either a staff member or a unit. */
    record CreateBlockRequest(
            @Nullable UUID staffId,
            @Nullable UUID unitId,
            @NotNull @Schema(example = "2027-03-03T12:00:00+01:00") OffsetDateTime start,
            @NotNull @Schema(example = "2027-03-03T12:30:00+01:00") OffsetDateTime end,
            @NotBlank @Size(max = 50) @Schema(example = "LUNCH") String reason,
            @Size(max = 500) @Nullable String note) {

        Absence.Span span() {
            return AbsenceBodies.span(start, end, reason, note);
        }

        /** The one that is named. */
        UUID subjectId() {
            var staff = staffId;
            var unit = unitId;
            if (staff != null && unit == null) {
                return staff;
            }
            if (unit != null && staff == null) {
                return unit;
            }
            throw CommonProblem.INVALID.at("/staffId", "either staffId or unitId");
        }
    }

    record ChangeAbsenceRequest(
            @Nullable OffsetDateTime start,
            @Nullable OffsetDateTime end,
            @Pattern(regexp = ".*\\S.*", message = "must not be blank") @Size(max = 50)
                    @Nullable String reason,
            @Size(max = 500) @Nullable String note) {

        Absence.Span span(Absence.Span before) {
            return AbsenceBodies.checked(
                    start == null ? before.start() : start.toInstant(),
                    end == null ? before.end() : end.toInstant(),
                    reason == null ? before.reason() : reason,
                    note == null ? before.note() : note);
        }
    }

    private static Absence.Span span(
            OffsetDateTime start, OffsetDateTime end, String reason, @Nullable String note) {
        return checked(start.toInstant(), end.toInstant(), reason, note);
    }

    private static Absence.Span checked(
            Instant start, Instant end, String reason, @Nullable String note) {
        var problem = CommonProblem.INVALID.exception();
        if (start.isBefore(Instant.parse("2000-01-01T00:00:00Z"))
                || end.isAfter(Instant.parse("2200-01-01T00:00:00Z"))) {
            problem.at("/start", "a time of this century");
        } else if (!end.isAfter(start) || Duration.between(start, end).compareTo(LONGEST) > 0) {
            problem.at("/end", "after start, by at most " + LONGEST.toDays() + " days");
        }
        if (!problem.errors().isEmpty()) {
            throw problem;
        }
        return new Absence.Span(start, end, reason, note);
    }

    record AbsenceView(
            UUID id,
            @Nullable UUID staffId,
            @Nullable UUID unitId,
            Instant start,
            Instant end,
            String reason,
            @Nullable String note,
            String version)
            implements Identified {

        static AbsenceView of(Absence absence) {
            var span = absence.span();
            return new AbsenceView(
                    absence.id(),
                    absence.staffId(),
                    absence.unitId(),
                    span.start(),
                    span.end(),
                    span.reason(),
                    span.note(),
                    ETags.of(absence.version()));
        }
    }
}
