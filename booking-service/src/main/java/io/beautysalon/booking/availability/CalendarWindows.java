package io.beautysalon.booking.availability;

import io.beautysalon.booking.availability.CalendarRows.MemberRow;
import io.beautysalon.booking.availability.CalendarRows.UnitRow;
import io.beautysalon.booking.policy.BookingSettings;
import io.beautysalon.booking.policy.SalonSettings.LocationRules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Reads all that decides about a window, in a constant number of statements: what is offered, its
 * options and policies, who performs it, shifts and hours, units, what is taken, and how many
 * visits there are where that is limited.
 */
@Component
class CalendarWindows {

    private static final Duration MARGIN = Duration.ofDays(3);

    private final CatalogueRows catalogue;
    private final CalendarRows calendars;
    private final RosterRows rosters;

    CalendarWindows(CatalogueRows catalogue, CalendarRows calendars, RosterRows rosters) {
        this.catalogue = catalogue;
        this.calendars = calendars;
        this.rosters = rosters;
    }

    /**
     * The window of some local dates, the last one excluded.
     *
     * @throws io.beautysalon.starter.problem.ProblemException {@code invalid} naming each unknown
     *     variant, option or staff member
     */
    CalendarWindow read(
            VisitRequest request, LocationRules house, LocalDate from, LocalDate to, Instant now) {
        var place = house.place();
        var settings = house.settings();
        var menu = menu(request, settings, to);
        var performers =
                calendars.performers(place.locationId(), variants(request), keptStaff(request), to);
        new Sense(request, menu, performers.terms()).require();
        var units = calendars.units(place.locationId(), menu.pools(request));
        var taken =
                calendars.taken(
                        place.locationId(),
                        subjects(performers.members(), units),
                        request.ignoring(),
                        from.atStartOfDay(place.zone()).toInstant().minus(MARGIN),
                        to.atStartOfDay(place.zone()).toInstant().plus(MARGIN),
                        now);
        var staff = performers.members().stream().map(MemberRow::staffId).toList();
        var shifts = rosters.at(place.locationId(), staff, from.minusDays(3), to.plusDays(3));
        var calendar =
                new LocationCalendar(
                        place.zone(),
                        roster(shifts, place.locationId()),
                        staff(performers.members(), shifts, taken),
                        units(units, taken),
                        rules(settings),
                        visits(request, settings, from, to, now));
        return new CalendarWindow(place, settings, request, calendar, menu, performers.terms());
    }

    private Menu menu(VisitRequest request, BookingSettings settings, LocalDate to) {
        var variants = variants(request);
        var kept =
                keptLines(request)
                        .map(VisitRequest.KeptLine::versionId)
                        .collect(Collectors.toSet());
        return new Menu(
                catalogue.versions(request.locationId(), variants, kept, to),
                catalogue.options(variants),
                catalogue.policies(variants, settings.defaultPolicyId()),
                settings);
    }

    private static List<StaffCalendar> staff(
            List<MemberRow> members, Map<UUID, Roster> shifts, Map<UUID, List<Taken>> taken) {
        return members.stream()
                .map(member ->
                        new StaffCalendar(
                                member.staffId(),
                                member.displayOrder(),
                                member.lastBooked(),
                                roster(shifts, member.staffId()),
                                taken.getOrDefault(member.staffId(), List.of())))
                .toList();
    }

    private static List<UnitCalendar> units(List<UnitRow> units, Map<UUID, List<Taken>> taken) {
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

    private static Roster roster(Map<UUID, Roster> rosters, UUID owner) {
        return rosters.getOrDefault(owner, new Roster(List.of()));
    }

    private static Collection<UUID> subjects(List<MemberRow> members, List<UnitRow> units) {
        return Stream.concat(
                        members.stream().map(MemberRow::staffId),
                        units.stream().map(UnitRow::unitId))
                .toList();
    }

    private static Set<UUID> variants(VisitRequest request) {
        return request.items().stream()
                .map(VisitRequest.Item::variantId)
                .collect(Collectors.toSet());
    }

    private static Set<UUID> keptStaff(VisitRequest request) {
        return keptLines(request).map(VisitRequest.KeptLine::staffId).collect(Collectors.toSet());
    }

    private static Stream<VisitRequest.KeptLine> keptLines(VisitRequest request) {
        return request.items().stream().flatMap(item -> item.stillKept().stream());
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
}
