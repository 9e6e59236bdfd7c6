package io.beautysalon.booking.availability;

import java.time.Instant;
import java.util.UUID;

/** A subject's time, buffers included, half-open, before it is stored. */
public record Occupation(Subject subject, UUID subjectId, Instant start, Instant end) {

    /** Whose time it is. */
    public enum Subject {
        STAFF,
        UNIT
    }

    /** A staff member's. */
    public static Occupation ofStaff(UUID staffId, Instant start, Instant end) {
        return new Occupation(Subject.STAFF, staffId, start, end);
    }

    /** A unit's. */
    public static Occupation ofUnit(UUID unitId, Instant start, Instant end) {
        return new Occupation(Subject.UNIT, unitId, start, end);
    }
}
