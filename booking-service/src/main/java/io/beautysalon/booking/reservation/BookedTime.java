package io.beautysalon.booking.reservation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * What a line takes of one subject, buffers included. The union of a subject's rows is what the
 * booking's allocations must equal.
 *
 * @param end where it ends now; at its start when all of it was given back
 * @param plannedEnd where it ends unless the visit ends early
 * @param bridge whether it only keeps a unit between two lines that both need it
 */
@Embeddable
public record BookedTime(
        @Column(name = "line_id") UUID lineId,
        @Column(name = "subject_id") UUID subjectId,
        @Column(name = "starts_at") Instant start,
        @Column(name = "ends_at") Instant end,
        @Column(name = "planned_ends_at") Instant plannedEnd,
        boolean bridge) {

    static BookedTime planned(UUID lineId, UUID subjectId, Instant start, Instant end) {
        return new BookedTime(lineId, subjectId, start, end, end, false);
    }

    static BookedTime bridge(UUID lineId, UUID subjectId, Instant start, Instant end) {
        return new BookedTime(lineId, subjectId, start, end, end, true);
    }

    /** The same, given back from an instant on. */
    BookedTime until(Instant instant) {
        if (!end.isAfter(instant)) {
            return this;
        }
        var newEnd = instant.isBefore(start) ? start : instant;
        return new BookedTime(lineId, subjectId, start, newEnd, plannedEnd, bridge);
    }

    /** So much more of the same subject, right after it. */
    public BookedTime followedBy(Duration more) {
        return planned(lineId, subjectId, end, end.plus(more));
    }

    BookedTime whole() {
        return new BookedTime(lineId, subjectId, start, plannedEnd, plannedEnd, bridge);
    }
}
