package io.beautysalon.booking.reservation;

import io.beautysalon.booking.allocation.AllocationProblem;
import io.beautysalon.booking.availability.Offers;
import io.beautysalon.booking.availability.PlannedVisit;
import io.beautysalon.booking.availability.Rule;
import io.beautysalon.booking.availability.VisitRequest;
import io.beautysalon.booking.availability.Visits;
import io.beautysalon.booking.salon.Salons;
import io.beautysalon.starter.problem.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says no: with the rule that forbids a start, or with other starts where one was taken. */
@Component
public class Refusals {

    private static final int ALTERNATIVES = 3;
    private static final int DAYS = 7;

    private final Salons salons;
    private final Visits visits;
    private final Offers offers;
    private final Clock clock;

    Refusals(Salons salons, Visits visits, Offers offers, Clock clock) {
        this.salons = salons;
        this.visits = visits;
        this.offers = offers;
        this.clock = clock;
    }

    /** A start that can be booked instead. */
    public record Alternative(OffsetDateTime start, OffsetDateTime end) {}

    /** The visit, unless it isn't what was offered. */
    PlannedVisit asOffered(HoldTime.Wish wish, PlannedVisit visit) {
        if (wish.offer() != null) {
            offers.require(wish.offer(), visit, clock.instant());
        }
        return visit;
    }

    /** What is said to who wants a new booking: first of all whether there are any. */
    ProblemException refusal(HoldTime.Wish wish, Rule rule) {
        salons.place(wish.visit().locationId()).requireOpen();
        return refusal(wish.visit(), wish.start(), rule);
    }

    /** What is said to who wants a visit that can't be had then. */
    public ProblemException refusal(VisitRequest visit, Instant start, Rule rule) {
        return rule == Rule.TIME_TAKEN
                ? AllocationProblem.TIME_TAKEN.with("alternatives", alternatives(visit, start))
                : BookingProblem.TIME_NOT_BOOKABLE
                        .with("rule", rule.slug())
                        .at("/start", "a start that availability offers");
    }

    /** The nearest ones from the day before to a week later, in time order. */
    private List<Alternative> alternatives(VisitRequest wanted, Instant start) {
        var day = start.atZone(ZoneOffset.UTC).toLocalDate();
        return visits.search(wanted, day.minusDays(1), day.plusDays(DAYS), clock.instant()).stream()
                .filter(visit -> !visit.visit().start().equals(start))
                .sorted(Comparator.comparing((PlannedVisit visit) -> distance(visit, start)))
                .limit(ALTERNATIVES)
                .sorted(Comparator.comparing((PlannedVisit visit) -> visit.visit().start()))
                .map(Refusals::alternative)
                .toList();
    }

    private static Duration distance(PlannedVisit visit, Instant start) {
        return Duration.between(visit.visit().start(), start).abs();
    }

    private static Alternative alternative(PlannedVisit planned) {
        var zone = planned.place().zone();
        return new Alternative(
                OffsetDateTime.ofInstant(planned.visit().start(), zone),
                OffsetDateTime.ofInstant(planned.visit().end(), zone));
    }
}
