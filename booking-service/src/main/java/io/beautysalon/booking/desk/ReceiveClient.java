package io.beautysalon.booking.desk;

import io.beautysalon.booking.allocation.TakenTime;
import io.beautysalon.booking.reservation.ArrivalFacts;
import io.beautysalon.booking.reservation.BookingAccess;
import io.beautysalon.booking.reservation.BookingAction;
import io.beautysalon.booking.reservation.BookingChanges;
import io.beautysalon.booking.reservation.BookingChanges.Change;
import io.beautysalon.booking.reservation.BookingProblem;
import io.beautysalon.starter.concurrency.IfMatch;
import io.beautysalon.starter.problem.CommonProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The client is there, and later she is done: with the times at which it really was. */
@Component
class ReceiveClient {

    private static final Duration EARLIEST = Duration.ofHours(12);

    private final BookingChanges changes;
    private final BookingAccess access;
    private final TakenTime takenTime;
    private final ArrivalFacts facts;

    ReceiveClient(
            BookingChanges changes, BookingAccess access, TakenTime takenTime, ArrivalFacts facts) {
        this.changes = changes;
        this.access = access;
        this.takenTime = takenTime;
        this.facts = facts;
    }

    /**
     * She is there.
     *
     * @param at since when, null: now
     */
    void checkIn(UUID id, IfMatch seen, @Nullable Instant at) {
        changes.make(
                new Change(id, seen, "check-in", null, access::requireDeskOrStylist),
                (booking, now) -> {
                    BookingAction.CHECK_IN.require(booking.status());
                    var opens = booking.time().start().minus(EARLIEST);
                    if (now.isBefore(opens)) {
                        throw BookingProblem.TOO_EARLY.with(
                                "from", opens.atZone(booking.time().zone()).toOffsetDateTime());
                    }
                    var actual = actual(at, opens, now);
                    booking.checkIn(actual, now);
                    facts.checkedIn(booking, actual, now);
                });
    }

    /**
     * She is done; the rest of the time is free.
     *
     * @param at since when, null: now
     */
    void complete(UUID id, IfMatch seen, @Nullable Instant at) {
        changes.make(
                new Change(id, seen, "complete", null, access::requireDeskOrStylist),
                (booking, now) -> {
                    BookingAction.COMPLETE.require(booking.status());
                    var actual = actual(at, booking.actualStart(), now);
                    var subjects = booking.subjects();
                    booking.complete(actual, now);
                    takenTime.endAt(booking.id(), actual, subjects);
                    facts.completed(booking, actual, now);
                });
    }

    private static Instant actual(@Nullable Instant at, @Nullable Instant notBefore, Instant now) {
        if (at == null) {
            return now;
        }
        if (at.isAfter(now) || (notBefore != null && at.isBefore(notBefore))) {
            throw CommonProblem.INVALID.at("/at", "a time that has passed, of this visit");
        }
        return at;
    }
}
