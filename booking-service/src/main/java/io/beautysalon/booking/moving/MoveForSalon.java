package io.beautysalon.booking.moving;

import io.beautysalon.booking.availability.Binding;
import io.beautysalon.booking.availability.PlannedVisit;
import io.beautysalon.booking.availability.VisitPlan;
import io.beautysalon.booking.availability.VisitRequest;
import io.beautysalon.booking.availability.Visits;
import io.beautysalon.booking.moving.RescheduleBooking.Consent;
import io.beautysalon.booking.reservation.Booking;
import io.beautysalon.booking.reservation.Bookings;
import io.beautysalon.starter.concurrency.IfMatch;
import io.beautysalon.starter.problem.CommonProblem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Moves a booking because the salon's schedule changes; the desk's rights are needed. */
@Component
public class MoveForSalon {

    private static final int TIMES = 3;
    private static final int DAYS = 7;

    private final Bookings bookings;
    private final Visits visits;
    private final RescheduleBooking rescheduleBooking;
    private final Clock clock;

    MoveForSalon(
            Bookings bookings, Visits visits, RescheduleBooking rescheduleBooking, Clock clock) {
        this.bookings = bookings;
        this.visits = visits;
        this.rescheduleBooking = rescheduleBooking;
        this.clock = clock;
    }

    /** Where a booking could be; its staff line by line. */
    public record Proposal(Instant start, Instant end, List<UUID> staffIds) {}

    /**
     * Where it could go: at its own time by others, and nearby by the same people; never where it
     * would be dearer.
     */
    public List<Proposal> proposals(UUID id) {
        var booking = bookings.booking(id);
        var proposals = new ArrayList<Proposal>();
        var start = booking.time().start();
        if (visits.plan(byAnybody(booking), start, clock.instant())
                        instanceof VisitPlan.Bookable(var visit)
                && costsNoMore(visit, booking)) {
            proposals.add(proposal(visit));
        }
        var same = new MoveWish(null, List.of()).request(booking, Binding.DESK);
        var day = start.atZone(booking.time().zone()).toLocalDate();
        visits.search(same, day.minusDays(1), day.plusDays(DAYS), clock.instant()).stream()
                .sorted(
                        Comparator.comparing((PlannedVisit visit) ->
                                Duration.between(start, visit.visit().start()).abs()))
                .limit(TIMES)
                .map(MoveForSalon::proposal)
                .forEach(proposals::add);
        return proposals;
    }

    /**
     * Moves it, within the caller's transaction.
     *
     * @param start null: as it is
     * @param staffIds by whom, line by line; empty: as it is
     */
    public void move(UUID id, @Nullable Instant start, List<UUID> staffIds) {
        var booking = bookings.booking(id);
        var lines = booking.lines();
        if (!staffIds.isEmpty() && staffIds.size() != lines.size()) {
            throw CommonProblem.INVALID.at(
                    "/staffIds", "one for each of its %d lines".formatted(lines.size()));
        }
        var items = new ArrayList<MoveWish.Item>();
        for (int i = 0; i < staffIds.size(); i++) {
            items.add(new MoveWish.Item(lines.get(i).lineId(), null, staffIds.get(i), List.of()));
        }
        rescheduleBooking.reschedule(
                id,
                new IfMatch(booking.version()),
                new MoveWish(start, items),
                new Consent(null, null));
    }

    private static VisitRequest byAnybody(Booking booking) {
        var items =
                booking.lines().stream()
                        .map(line ->
                                new VisitRequest.Item(line.variantId(), null, line.optionIds()))
                        .toList();
        return new VisitRequest(booking.locationId(), items, Binding.DESK).moving(booking.id());
    }

    private static boolean costsNoMore(PlannedVisit visit, Booking booking) {
        return visit.total().amount() <= booking.total().amount();
    }

    private static Proposal proposal(PlannedVisit visit) {
        return new Proposal(
                visit.visit().start(),
                visit.visit().end(),
                visit.lines().stream().map(line -> line.line().staffId()).toList());
    }
}
