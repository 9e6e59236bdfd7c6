package io.beautysalon.booking.absence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A stretch in which somebody or something can't be booked, with its reason. */
@Entity
class Absence {

    @Id private UUID id;

    @Enumerated(EnumType.STRING)
    private AbsenceKind kind;

    private UUID subjectId;
    private @Nullable UUID staffId;
    private @Nullable UUID unitId;
    private Instant startsAt;
    private Instant endsAt;
    private String reason;
    private @Nullable String note;
    private Instant createdAt;
    @Version private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Absence() {}

    /** When it is, and why. */
    record Span(Instant start, Instant end, String reason, @Nullable String note) {}

    Absence(UUID id, AbsenceKind kind, Subject subject, Span span, Instant createdAt) {
        this.id = id;
        this.kind = kind;
        this.subjectId = subject.id();
        this.staffId = subject.staff() ? subject.id() : null;
        this.unitId = subject.staff() ? null : subject.id();
        this.startsAt = span.start();
        this.endsAt = span.end();
        this.reason = span.reason();
        this.note = span.note();
        this.createdAt = createdAt;
    }

    void move(Span span) {
        startsAt = span.start();
        endsAt = span.end();
        reason = span.reason();
        note = span.note();
    }

    UUID id() {
        return id;
    }

    AbsenceKind kind() {
        return kind;
    }

    UUID subjectId() {
        return subjectId;
    }

    @Nullable UUID staffId() {
        return staffId;
    }

    @Nullable UUID unitId() {
        return unitId;
    }

    Span span() {
        return new Span(startsAt, endsAt, reason, note);
    }

    Instant createdAt() {
        return createdAt;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
