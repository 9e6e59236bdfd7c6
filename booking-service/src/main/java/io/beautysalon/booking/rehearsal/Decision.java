package io.beautysalon.booking.rehearsal;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one booking.
 *
 * @param start for a MOVE; absent: as it is
 * @param staffIds for a MOVE, line by line; absent: as it is
 */
@Schema(name = "ScheduleDecision")
record Decision(
        @NotNull UUID bookingId,
        @NotNull Action action,
        @Nullable OffsetDateTime start,
        @Size(max = 8) @Nullable List<@NotNull UUID> staffIds) {

    /** What can be decided. */
    enum Action {
        /** It stays where it is; time off is cut around it. */
        KEEP,
        /** It goes to another time or to other staff. */
        MOVE,
        /** The salon calls it off and keeps nothing. */
        CANCEL
    }
}
