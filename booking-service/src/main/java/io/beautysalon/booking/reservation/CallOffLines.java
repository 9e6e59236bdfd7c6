package io.beautysalon.booking.reservation;

import io.beautysalon.booking.allocation.TakenTime;
import io.beautysalon.contracts.booking.BookingLinesCancelled;
import io.beautysalon.contracts.booking.Initiator;
import io.beautysalon.contracts.booking.Settlement;
import io.beautysalon.starter.outbox.Outbox;
import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.security.Caller;
import io.beautysalon.starter.tenancy.TenantContext;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Calls some lines of a visit off; the others stay where they are. */
@Component
class CallOffLines {

    private final TakenTime takenTime;
    private final Outbox outbox;

    CallOffLines(TakenTime takenTime, Outbox outbox) {
        this.takenTime = takenTime;
        this.outbox = outbox;
    }

    void callOff(Booking booking, Initiator initiator, CancelBooking.Wish wish, Instant now) {
        if (booking.status() != BookingStatus.CONFIRMED) {
            throw BookingProblem.state(booking.status());
        }
        if (wish.quote() != null) {
            throw CommonProblem.INVALID.at("/quote", "only for all of a visit");
        }
        var gone = lines(booking, wish.lineIds());
        boolean free = initiator != Initiator.CLIENT || wish.waiver() != null;
        var fees = Fees.of(booking);
        var calledOff =
                gone.stream()
                        .map(line ->
                                line.calledOff(
                                        free ? 0 : fees.cancellation(List.of(line), now).amount()))
                        .toList();
        var subjects = booking.subjects();
        var settlement = booking.callOff(calledOff, now);
        takenTime.replaceAnyway(CalendarClaim.of(booking, null), subjects, now);
        tell(booking, wish.lineIds(), settlement, now);
    }

    private static List<BookingLine> lines(Booking booking, List<UUID> wanted) {
        var problem = CommonProblem.INVALID.exception();
        var live = booking.lines();
        for (int i = 0; i < wanted.size(); i++) {
            var id = wanted.get(i);
            if (live.stream().noneMatch(line -> line.lineId().equals(id))) {
                problem.at("/lineIds/" + i, "a line of this booking that isn't called off yet");
            }
        }
        if (problem.errors().isEmpty() && new HashSet<>(wanted).size() == live.size()) {
            problem.at("/lineIds", "some of the lines; without lineIds all of it is called off");
        }
        if (!problem.errors().isEmpty()) {
            throw problem;
        }
        return live.stream()
                .filter(line -> wanted.contains(line.lineId()))
                .sorted(Comparator.comparing(BookingLine::start))
                .toList();
    }

    private void tell(Booking booking, List<UUID> gone, Settlement settlement, Instant now) {
        outbox.append(
                new BookingLinesCancelled(
                        TenantContext.required(),
                        booking.id(),
                        now,
                        Caller.current().actor(),
                        gone,
                        FactLines.of(booking),
                        booking.total(),
                        settlement));
    }
}
