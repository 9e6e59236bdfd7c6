package io.beautysalon.booking.reservation;

import io.beautysalon.booking.allocation.CalendarLocks;
import io.beautysalon.booking.availability.PlannedVisit;
import io.beautysalon.booking.availability.Rule;
import io.beautysalon.booking.availability.VisitPlan;
import io.beautysalon.booking.availability.VisitRequest;
import io.beautysalon.booking.availability.Visits;
import io.beautysalon.starter.UseCase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds a time for a client until it is paid, or books it at once when nothing is due. The one way
 * into the calendar: every decision is made again under the locks.
 */
@UseCase
class HoldTime {

    /**
     * A candidate is lost only to a booking that committed meanwhile: that can't go on for long.
     */
    private static final int CANDIDATES = 10;

    private final Visits visits;
    private final CalendarLocks locks;
    private final Savepoint savepoint;
    private final StaleHolds staleHolds;
    private final Placement placement;
    private final Refusals refusals;
    private final Clock clock;

    HoldTime(
            Visits visits,
            CalendarLocks locks,
            Savepoint savepoint,
            StaleHolds staleHolds,
            Placement placement,
            Refusals refusals,
            Clock clock) {
        this.visits = visits;
        this.locks = locks;
        this.savepoint = savepoint;
        this.staleHolds = staleHolds;
        this.placement = placement;
        this.refusals = refusals;
        this.clock = clock;
    }

    /**
     * Who wants which visit when.
     *
     * @param contact whom to reach; may come later
     * @param clientId whose card it is, named by the desk, or null
     * @param deposit how a deposit is taken
     * @param entry what the desk says beyond that
     * @param offer a signed offer that it must be, or null
     */
    record Wish(
            VisitRequest visit,
            Instant start,
            Owner owner,
            @Nullable Contact contact,
            @Nullable UUID clientId,
            Keeping.Deposit deposit,
            Entry entry,
            @Nullable String offer) {}

    @Transactional
    UUID hold(Wish wish) {
        var candidate = plan(wish); // unlocked: only says whom and which dates to lock
        candidate.place().requireOpen();
        lock(candidate);
        savepoint.set();
        for (int tried = 0; tried < CANDIDATES; tried++) {
            var booked = book(candidate, wish);
            if (booked.isPresent()) {
                return booked.get();
            }
            savepoint.goBack(); // releases the lost candidate's locks before the next one's
            candidate = plan(wish);
        }
        throw refusals.refusal(wish, Rule.TIME_TAKEN);
    }

    /** Books a candidate under its locks; empty when it was lost before they were held. */
    private Optional<UUID> book(PlannedVisit candidate, Wish wish) {
        var subjects = subjects(candidate);
        locks.subjects(subjects);
        var now = clock.instant();
        staleHolds.endThoseAround(
                subjects, candidate.visit().start(), candidate.visit().end(), now);
        return switch (visits.plan(wish.visit(), wish.start(), now)) {
            case VisitPlan.Bookable(var visit) when subjects.equals(subjects(visit)) ->
                    placement.place(refusals.asOffered(wish, visit), wish, now);
            case VisitPlan.Bookable ignored -> Optional.empty(); // it is somebody else's turn now
            case VisitPlan.Refused ignored -> Optional.empty();
        };
    }

    /** A limit of visits is a promise about the whole date: there only one may book at a time. */
    private void lock(PlannedVisit candidate) {
        var location = candidate.place().locationId();
        if (candidate.isLimitedByDate()) {
            locks.shareButOwn(location, dates(candidate));
        } else {
            locks.share(location, dates(candidate));
        }
    }

    private PlannedVisit plan(Wish wish) {
        return switch (visits.plan(wish.visit(), wish.start(), clock.instant())) {
            case VisitPlan.Bookable(var visit) -> refusals.asOffered(wish, visit);
            case VisitPlan.Refused(var rule, var ignored) -> throw refusals.refusal(wish, rule);
        };
    }

    private static Set<UUID> subjects(PlannedVisit planned) {
        return planned.visit().occupations().stream()
                .map(occupation -> occupation.subjectId())
                .collect(Collectors.toSet());
    }

    private static Set<LocalDate> dates(PlannedVisit planned) {
        var visit = planned.visit();
        return VisitTime.of(visit.start(), visit.end(), planned.place().zone()).dates();
    }
}
