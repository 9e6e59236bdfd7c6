package io.beautysalon.booking.reservation;

import io.beautysalon.booking.allocation.Occupied;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/** What the lines take of one subject, merged: what the booking's allocations must equal. */
@Embeddable
record BookedTime(
        @Column(name = "subject_id") UUID subjectId,
        @Column(name = "starts_at") Instant start,
        @Column(name = "ends_at") Instant end) {

    Occupied occupied() {
        return new Occupied(subjectId, start, end);
    }
}
