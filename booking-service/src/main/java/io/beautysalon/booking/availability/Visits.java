package io.beautysalon.booking.availability;

import io.beautysalon.booking.policy.SalonSettings;
import io.beautysalon.starter.problem.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.springframework.stereotype.Component;

/** Searches for visits and plans one, within the caller's transaction, from what is stored now. */
@Component
public class Visits {

    private final SalonSettings salonSettings;
    private final CalendarWindows windows;

    Visits(SalonSettings salonSettings, CalendarWindows windows) {
        this.salonSettings = salonSettings;
        this.windows = windows;
    }

    /**
     * Every bookable visit of some local dates, the last one excluded, in time order.
     *
     * @throws ProblemException {@code invalid} naming each unknown location, variant, option or
     *     staff member
     */
    public List<PlannedVisit> search(
            VisitRequest request, LocalDate from, LocalDate to, Instant now) {
        var rules = salonSettings.at(request.locationId(), "/locationId");
        var window = windows.read(request, rules, from, to, now);
        var pricing = new Pricing(window);
        var visits = new ArrayList<PlannedVisit>();
        for (var stretch : window.stretches(from, to)) {
            window.engine(stretch.from()).starts(stretch.from(), stretch.to(), now).stream()
                    .map(visit -> pricing.priced(visit, Set.of()))
                    .forEach(visits::add);
        }
        return visits;
    }

    /**
     * Why starts of a local date that lie on the grid can't be booked.
     *
     * @throws ProblemException {@code invalid} as for a search
     */
    SortedMap<Instant, Verdict.Refused> refused(VisitRequest request, LocalDate date, Instant now) {
        var rules = salonSettings.at(request.locationId(), "/locationId");
        return windows.read(request, rules, date, date.plusDays(1), now)
                .engine(date)
                .refused(date, now);
    }

    /**
     * One start: the visit, or the first rule that forbids it.
     *
     * @throws ProblemException {@code invalid} naming each unknown location, variant, option or
     *     staff member
     */
    public VisitPlan plan(VisitRequest request, Instant start, Instant now) {
        var rules = salonSettings.at(request.locationId(), "/locationId");
        var date = start.atZone(rules.place().zone()).toLocalDate();
        var window = windows.read(request, rules, date, date.plusDays(1), now);
        return switch (window.engine(date).plan(start, now)) {
            case Verdict.Bookable(var visit, var warnings) ->
                    new VisitPlan.Bookable(new Pricing(window).priced(visit, warnings));
            case Verdict.Refused(var rule, var causes) -> new VisitPlan.Refused(rule, causes);
        };
    }
}
