package io.beautysalon.booking.rehearsal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A planned change and what it would do, as its planner saw it.
 *
 * @param version raised when it is applied
 */
record ScheduleChange(
        UUID id,
        Status status,
        List<JsonNode> changes,
        List<AffectedBooking> affected,
        Instant createdAt,
        @Nullable Instant appliedAt,
        long version) {

    /** How far it is. */
    enum Status {
        REHEARSED,
        APPLIED
    }
}
