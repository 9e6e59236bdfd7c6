package io.beautysalon.booking.rehearsal;

import io.beautysalon.booking.moving.MoveForSalon.Proposal;
import io.beautysalon.booking.standing.Misfit;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A booking that a change leaves without what it needs.
 *
 * @param reasons which rules it would break, and on whom
 * @param proposals where it could be instead; of the first 20 bookings
 */
record AffectedBooking(
        UUID bookingId, Instant start, List<Reason> reasons, List<Proposal> proposals) {

    /** A rule that it would break. */
    record Reason(String rule, UUID subjectId) {

        static Reason of(Misfit misfit) {
            return new Reason(misfit.rule(), misfit.subjectId());
        }
    }
}
