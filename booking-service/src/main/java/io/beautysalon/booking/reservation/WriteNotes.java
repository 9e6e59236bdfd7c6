package io.beautysalon.booking.reservation;

import io.beautysalon.booking.reservation.BookingChanges.Change;
import io.beautysalon.starter.UseCase;
import io.beautysalon.starter.concurrency.IfMatch;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Changes what is written on a booking. */
@UseCase
class WriteNotes {

    private final BookingChanges changes;
    private final BookingAccess access;

    WriteNotes(BookingChanges changes, BookingAccess access) {
        this.changes = changes;
        this.access = access;
    }

    /**
     * Writes them.
     *
     * @param desks whether something is written that only the desk writes
     */
    void write(UUID id, IfMatch seen, boolean desks, UnaryOperator<Notes> patch) {
        changes.make(
                new Change(
                        id,
                        seen,
                        "note",
                        null,
                        desks ? access::requireDesk : access::requireDeskOrSelf),
                (booking, now) -> booking.note(patch.apply(booking.notes()), now));
    }
}
