package io.beautysalon.booking.availability;

import io.beautysalon.booking.policy.BookingSettings;
import io.beautysalon.booking.policy.SalonSettings;
import io.beautysalon.booking.salon.Place;
import io.beautysalon.booking.salon.Salons;
import io.beautysalon.starter.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Searches for visits and plans one, within the caller's transaction, from what is stored now. */
@Component
public class Visits {

    private static final Duration MARGIN = Duration.ofDays(3);

    private final Salons salons;
    private final SalonSettings salonSettings;
    private final CatalogueRows catalogue;
    private final CalendarRows calendars;
    private final RosterRows rosters;

    Visits(
            Salons salons,
            SalonSettings salonSettings,
            CatalogueRows catalogue,
            CalendarRows calendars,
            RosterRows rosters) {
        this.salons = salons;
        this.salonSettings = salonSettings;
        this.catalogue = catalogue;
        this.calendars = calendars;
        this.rosters = rosters;
    }

    /**
     * Every bookable visit of some local dates, the last one excluded, in time order.
     *
     * @throws ProblemException {@code invalid} naming each unknown location, variant, option or
     *     staff member
     */
    public List<PlannedVisit> search(
            VisitRequest request, LocalDate from, LocalDate to, Instant now) {
        var window =
                window(request, salons.place(request.locationId(), "/locationId"), from, to, now);
        var visits = new ArrayList<PlannedVisit>();
        for (var stretch : window.stretches(from, to)) {
            window.engine(stretch.from()).starts(stretch.from(), stretch.to(), now).stream()
                    .map(visit -> window.priced(visit, Set.of()))
                    .forEach(visits::add);
        }
        return visits;
    }

    /**
     * One start: the visit, or the first rule that forbids it.
     *
     * @throws ProblemException {@code invalid} naming each unknown location, variant, option or
     *     staff member
     */
    public VisitPlan plan(VisitRequest request, Instant start, Instant now) {
        var place = salons.place(request.locationId(), "/locationId");
        var date = start.atZone(place.zone()).toLocalDate();
        var window = window(request, place, date, date.plusDays(1), now);
        return switch (window.engine(date).plan(start, now)) {
            case Verdict.Bookable(var visit, var warnings) ->
                    new VisitPlan.Bookable(window.priced(visit, warnings));
            case Verdict.Refused(var rule, var causes) -> new VisitPlan.Refused(rule, causes);
        };
    }

    private CalendarWindow window(
            VisitRequest request, Place place, LocalDate from, LocalDate to, Instant now) {
        var settings = salonSettings.at(place.locationId());
        var menu = menu(request, place, settings, to);
        var variants = variants(request);
        var keptStaff =
                request.items().stream()
                        .flatMap(item -> item.stillKept().stream())
                        .map(VisitRequest.KeptLine::staffId)
                        .collect(Collectors.toSet());
        var members = calendars.members(place.locationId(), variants, keptStaff);
        var staff = members.stream().map(CalendarRows.MemberRow::staffId).toList();
        var terms = calendars.terms(variants, staff, to);
        new Sense(request, menu, terms).require();
        var units = calendars.units(place.locationId(), menu.pools(request));
        var taken =
                calendars.taken(
                        place.locationId(),
                        Stream.concat(staff.stream(), units.stream().map(u -> u.unitId())).toList(),
                        request.ignoring(),
                        from.atStartOfDay(place.zone()).toInstant().minus(MARGIN),
                        to.atStartOfDay(place.zone()).toInstant().plus(MARGIN),
                        now);
        var calendar =
                new LocationCalendar(
                        place.zone(),
                        rosters.hours(place.locationId(), from.minusDays(3), to.plusDays(3)),
                        staff(place, members, taken, from, to),
                        units(units, taken),
                        rules(settings),
                        visits(request, settings, from, to, now));
        return new CalendarWindow(place, settings, request, calendar, menu, terms);
    }

    private Menu menu(VisitRequest request, Place place, BookingSettings settings, LocalDate to) {
        var variants = variants(request);
        var kept =
                request.items().stream()
                        .flatMap(item -> item.stillKept().stream())
                        .map(VisitRequest.KeptLine::versionId)
                        .collect(Collectors.toSet());
        return new Menu(
                catalogue.versions(place.locationId(), variants, kept, to),
                catalogue.options(variants),
                catalogue.policies(variants, settings.defaultPolicyId()),
                catalogue.taxes(place.locationId()),
                settings);
    }

    private List<StaffCalendar> staff(
            Place place,
            List<CalendarRows.MemberRow> members,
            Map<UUID, List<Taken>> taken,
            LocalDate from,
            LocalDate to) {
        var ids = members.stream().map(CalendarRows.MemberRow::staffId).toList();
        var shifts = rosters.shifts(place.locationId(), ids, from.minusDays(3), to.plusDays(3));
        var nothing = new Roster(List.of());
        return members.stream()
                .map(member ->
                        new StaffCalendar(
                                member.staffId(),
                                member.displayOrder(),
                                member.lastBooked(),
                                shifts.getOrDefault(member.staffId(), nothing),
                                taken.getOrDefault(member.staffId(), List.of())))
                .toList();
    }

    private static List<UnitCalendar> units(
            List<CalendarRows.UnitRow> units, Map<UUID, List<Taken>> taken) {
        return units.stream()
                .map(unit ->
                        new UnitCalendar(
                                unit.unitId(),
                                unit.poolId(),
                                unit.displayOrder(),
                                taken.getOrDefault(unit.unitId(), List.of())))
                .toList();
    }

    private Map<LocalDate, Integer> visits(
            VisitRequest request,
            BookingSettings settings,
            LocalDate from,
            LocalDate to,
            Instant now) {
        return settings.locationVisits() == null
                ? Map.of()
                : calendars.visits(request.locationId(), request.ignoring(), from, to, now);
    }

    private static BookingRules rules(BookingSettings settings) {
        return new BookingRules(
                settings.lead(),
                settings.horizonDays(),
                settings.gridMinutes(),
                settings.gapMinutes(),
                settings.staffVisits(),
                settings.locationVisits(),
                settings.travel());
    }

    private static Set<UUID> variants(VisitRequest request) {
        return request.items().stream()
                .map(VisitRequest.Item::variantId)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
