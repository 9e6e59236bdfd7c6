package io.beautysalon.booking.availability;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * All that decides about a location's free times.
 *
 * @param visits how many visits begin on a date already; only asked where there is a cap
 */
public record LocationCalendar(
        ZoneId zone,
        Roster hours,
        List<StaffCalendar> staff,
        List<UnitCalendar> units,
        BookingRules rules,
        Map<LocalDate, Integer> visits) {

    public LocationCalendar {
        staff = List.copyOf(staff);
        units =
                units.stream()
                        .sorted(
                                Comparator.comparingInt(UnitCalendar::displayOrder)
                                        .thenComparing(UnitCalendar::unitId))
                        .toList();
        visits = Map.copyOf(visits);
    }

    /** Without units and caps. */
    public LocationCalendar(
            ZoneId zone, Roster hours, List<StaffCalendar> staff, BookingRules rules) {
        this(zone, hours, staff, List.of(), rules, Map.of());
    }

    boolean hasUnitOf(UUID pool) {
        return units.stream().anyMatch(unit -> unit.poolId().equals(pool));
    }

    boolean isFull(LocalDate date) {
        var most = rules.locationVisits();
        return most != null && visits.getOrDefault(date, 0) >= most;
    }
}
