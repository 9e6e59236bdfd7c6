package io.beautysalon.booking.availability;

import io.beautysalon.booking.availability.CalendarRows.TermsRow;
import io.beautysalon.booking.policy.BookingSettings;
import io.beautysalon.booking.salon.Place;
import io.beautysalon.booking.salon.Salons;
import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Searches for visits and plans one, within the caller's transaction, from what is stored now. */
@Component
public class Visits {

    private static final Duration MARGIN = Duration.ofDays(3);

    private final Salons salons;
    private final CalendarRows rows;

    Visits(Salons salons, CalendarRows rows) {
        this.salons = salons;
        this.rows = rows;
    }

    /**
     * Every bookable visit of some local dates, the last one excluded, in time order.
     *
     * @throws ProblemException {@code invalid} naming each unknown location, variant or staff
     *     member
     */
    public List<PlannedVisit> search(
            VisitRequest request, LocalDate from, LocalDate to, Instant now) {
        var window =
                window(request, salons.place(request.locationId(), "/locationId"), from, to, now);
        var visits = new ArrayList<PlannedVisit>();
        for (var stretch : window.stretches(from, to)) {
            window.engine(stretch.from()).starts(stretch.from(), stretch.to(), now).stream()
                    .map(window::priced)
                    .forEach(visits::add);
        }
        return visits;
    }

    /**
     * One start: the visit, or the first rule that forbids it.
     *
     * @throws ProblemException {@code invalid} naming each unknown location, variant or staff
     *     member
     */
    public VisitPlan plan(VisitRequest request, Instant start, Instant now) {
        var place = salons.place(request.locationId(), "/locationId");
        var date = start.atZone(place.zone()).toLocalDate();
        var window = window(request, place, date, date.plusDays(1), now);
        return switch (window.engine(date).plan(start, now)) {
            case Verdict.Bookable(var visit) -> new VisitPlan.Bookable(window.priced(visit));
            case Verdict.Refused(var rule) -> new VisitPlan.Refused(rule);
        };
    }

    private CalendarWindow window(
            VisitRequest request, Place place, LocalDate from, LocalDate to, Instant now) {
        var variants =
                request.items().stream().map(VisitRequest.Item::variantId).distinct().toList();
        var versions = rows.versions(place.locationId(), variants, to);
        var terms = rows.terms(place.locationId(), variants, to);
        requireKnown(request, versions, terms);
        var policies = rows.policies(variants);
        var calendar = calendar(request, place, terms, from, to, now);
        return new CalendarWindow(place, request, calendar, versions, terms, policies);
    }

    private LocationCalendar calendar(
            VisitRequest request,
            Place place,
            List<TermsRow> terms,
            LocalDate from,
            LocalDate to,
            Instant now) {
        var members = new LinkedHashMap<UUID, TermsRow>();
        terms.forEach(row -> members.putIfAbsent(row.staffId(), row));
        var shifts =
                rows.shifts(
                        place.locationId(), members.keySet(), from.minusDays(3), to.plusDays(3));
        var taken =
                rows.taken(
                        members.keySet(),
                        from.atStartOfDay(place.zone()).toInstant().minus(MARGIN),
                        to.atStartOfDay(place.zone()).toInstant().plus(MARGIN),
                        now);
        var staff =
                members.values().stream()
                        .map(row ->
                                new StaffCalendar(
                                        row.staffId(),
                                        row.displayOrder(),
                                        row.lastBooked(),
                                        shifts.getOrDefault(row.staffId(), List.of()),
                                        taken.getOrDefault(row.staffId(), List.of())))
                        .toList();
        var settings = BookingSettings.DEFAULTS;
        var rules =
                new BookingRules(
                        settings.lead(),
                        settings.horizonDays(),
                        settings.gridMinutes(),
                        request.binding());
        return new LocationCalendar(place.zone(), rows.hours(place.locationId()), staff, rules);
    }

    private static void requireKnown(
            VisitRequest request, List<OfferedVersion> versions, List<TermsRow> terms) {
        var problem = CommonProblem.INVALID.exception();
        for (int i = 0; i < request.items().size(); i++) {
            var item = request.items().get(i);
            boolean offered =
                    versions.stream()
                            .filter(version -> version.online() || !request.binding())
                            .anyMatch(version -> version.variantId().equals(item.variantId()));
            if (!offered) {
                problem.at("/items/" + i + "/variantId", "a variant that is offered there");
            }
            boolean performed =
                    item.staffId() == null
                            || terms.stream()
                                    .anyMatch(row ->
                                            row.variantId().equals(item.variantId())
                                                    && row.staffId().equals(item.staffId()));
            if (offered && !performed) {
                problem.at("/items/" + i + "/staffId", "a staff member who performs it there");
            }
        }
        if (!problem.errors().isEmpty()) {
            throw problem;
        }
    }
}
