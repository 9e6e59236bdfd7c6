package io.beautysalon.booking.moving;

import io.beautysalon.booking.availability.Binding;
import io.beautysalon.booking.availability.PlannedVisit;
import io.beautysalon.booking.availability.Rule;
import io.beautysalon.booking.availability.VisitPlan;
import io.beautysalon.booking.availability.Visits;
import io.beautysalon.booking.reservation.Booking;
import io.beautysalon.booking.reservation.BookingAccess;
import io.beautysalon.booking.reservation.BookingAction;
import io.beautysalon.booking.reservation.BookingProblem;
import io.beautysalon.booking.reservation.BookingStatus;
import io.beautysalon.booking.reservation.Refusals;
import io.beautysalon.starter.concurrency.IfMatch;
import io.beautysalon.starter.problem.ProblemException;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Plans where a booking would be after a move, for who may move it. */
@Component
class MovePlans {

    private final Visits visits;
    private final BookingAccess access;
    private final MoveCosts terms;
    private final Refusals refusals;

    MovePlans(Visits visits, BookingAccess access, MoveCosts terms, Refusals refusals) {
        this.visits = visits;
        this.access = access;
        this.terms = terms;
        this.refusals = refusals;
    }

    /** The visit after the move, of the version that the caller saw. */
    PlannedVisit plan(Booking booking, IfMatch seen, MoveWish wish, Instant now) {
        access.requireDeskOrSelf(booking);
        seen.check(booking.version());
        return plan(booking, wish, now);
    }

    /**
     * The visit after the move.
     *
     * @throws ProblemException what forbids it
     */
    PlannedVisit plan(Booking booking, MoveWish wish, Instant now) {
        BookingAction.RESCHEDULE.require(booking.status());
        if (booking.isOverdue(now)) {
            throw BookingProblem.state(BookingStatus.EXPIRED);
        }
        terms.requireAllowed(booking);
        var request = wish.request(booking, binding(booking, wish));
        return switch (visits.plan(request, wish.startOf(booking), now)) {
            case VisitPlan.Bookable(var visit) -> visit;
            case VisitPlan.Refused(var rule, var ignored) -> throw refusal(booking, wish, rule);
        };
    }

    ProblemException refusal(Booking booking, MoveWish wish, Rule rule) {
        return refusals.refusal(
                wish.request(booking, binding(booking, wish)), wish.startOf(booking), rule);
    }

    Set<UUID> subjects(PlannedVisit planned) {
        return planned.visit().occupations().stream()
                .map(occupation -> occupation.subjectId())
                .collect(Collectors.toSet());
    }

    private Binding binding(Booking booking, MoveWish wish) {
        if (!wish.exceptions().any()) {
            return access.isDesk(booking) ? Binding.DESK : Binding.ONLINE;
        }
        access.requireOverride(booking.locationId());
        return wish.exceptions().bend(Binding.DESK);
    }
}
