package io.beautysalon.booking.desk;

import io.beautysalon.booking.allocation.AllocationProblem;
import io.beautysalon.booking.allocation.Allocations;
import io.beautysalon.booking.allocation.Occupied;
import io.beautysalon.booking.allocation.TakenTime;
import io.beautysalon.booking.allocation.TakenTime.InTheWay;
import io.beautysalon.booking.reservation.BookedTime;
import io.beautysalon.booking.reservation.Booking;
import io.beautysalon.booking.reservation.BookingAccess;
import io.beautysalon.booking.reservation.BookingAction;
import io.beautysalon.booking.reservation.BookingChanges;
import io.beautysalon.booking.reservation.BookingChanges.Change;
import io.beautysalon.booking.reservation.CalendarClaim;
import io.beautysalon.booking.reservation.StaleHolds;
import io.beautysalon.starter.UseCase;
import io.beautysalon.starter.concurrency.IfMatch;
import io.beautysalon.starter.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A running visit takes longer: whoever does its last line, and her units, stay with it. */
@UseCase
class ExtendVisit {

    private final BookingChanges changes;
    private final BookingAccess access;
    private final StaleHolds staleHolds;
    private final Allocations allocations;
    private final TakenTime takenTime;
    private final DeskFacts facts;

    ExtendVisit(
            BookingChanges changes,
            BookingAccess access,
            StaleHolds staleHolds,
            Allocations allocations,
            TakenTime takenTime,
            DeskFacts facts) {
        this.changes = changes;
        this.access = access;
        this.staleHolds = staleHolds;
        this.allocations = allocations;
        this.takenTime = takenTime;
        this.facts = facts;
    }

    /** What comes next for one of those who are needed longer. */
    record Next(@Nullable UUID bookingId, OffsetDateTime start) {}

    /**
     * Adds minutes.
     *
     * @param overbook why it goes on although the time is taken, or null
     */
    void extend(UUID id, IfMatch seen, Duration more, @Nullable String overbook) {
        changes.make(
                new Change(id, seen, "extend", overbook, access::requireDeskOrStylist),
                (booking, now) -> {
                    BookingAction.EXTEND.require(booking.status());
                    if (overbook != null) {
                        access.requireOverride(booking.locationId());
                    }
                    var added = added(booking, more);
                    boolean collides = inTheWay(booking, added, overbook, now);
                    booking.extend(more, added, now);
                    allocations.overbook(CalendarClaim.part(booking, occupied(added)), now);
                    facts.extended(booking, collides, now);
                });
    }

    /** Whether somebody is in the way, who may be only when that is wanted. */
    private boolean inTheWay(
            Booking booking, List<BookedTime> added, @Nullable String overbook, Instant now) {
        var end = booking.time().end();
        staleHolds.endThoseAround(booking.subjects(), end, end, now);
        var next = takenTime.firstInTheWay(booking.id(), occupied(added));
        if (next.isPresent() && overbook == null) {
            throw taken(booking, next.get());
        }
        return next.isPresent();
    }

    private static ProblemException taken(Booking booking, InTheWay next) {
        var start = next.start().atZone(booking.time().zone()).toOffsetDateTime();
        return AllocationProblem.TIME_TAKEN.with("next", new Next(next.bookingId(), start));
    }

    /** Who is with the client at the visit's end stays so much longer, buffers included. */
    private static List<BookedTime> added(Booking booking, Duration more) {
        var last = booking.lines().getLast();
        return booking.times().stream()
                .filter(time -> time.lineId().equals(last.lineId()))
                .filter(time ->
                        !time.end().isBefore(last.end()) && time.start().isBefore(time.end()))
                .filter(time -> isLastOfItsSubject(booking, time))
                .map(time -> time.followedBy(more))
                .toList();
    }

    private static boolean isLastOfItsSubject(Booking booking, BookedTime time) {
        return booking.times().stream()
                .noneMatch(other ->
                        other.subjectId().equals(time.subjectId())
                                && other.end().isAfter(time.end()));
    }

    private static List<Occupied> occupied(List<BookedTime> times) {
        return times.stream()
                .map(time -> new Occupied(time.subjectId(), time.start(), time.end()))
                .toList();
    }
}
