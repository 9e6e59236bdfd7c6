package io.beautysalon.booking.availability;

import java.time.ZoneId;
import java.util.List;

/** All that decides about a location's free times. */
public record LocationCalendar(
        ZoneId zone, List<WeeklyPattern> hours, List<StaffCalendar> staff, BookingRules rules) {

    public LocationCalendar {
        hours = List.copyOf(hours);
        staff = List.copyOf(staff);
    }
}
