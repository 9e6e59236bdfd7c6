package io.beautysalon.booking.availability;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a salon wants to be booked.
 *
 * @param lead how long before its start a time must be booked
 * @param horizonDays the last bookable date is this many days after today
 * @param gridMinutes starts lie on this grid of the wall clock, anchored at 00:00
 * @param gapMinutes free time shorter than this is useless to leave beside a visit; 0 = no rule
 * @param staffVisits how many visits a staff member has on a day at most, null = no limit
 * @param locationVisits how many visits the location has on a day at most, null = no limit
 * @param travel how long a staff member needs from one location to another
 */
public record BookingRules(
        Duration lead,
        int horizonDays,
        int gridMinutes,
        int gapMinutes,
        @Nullable Integer staffVisits,
        @Nullable Integer locationVisits,
        Duration travel) {

    public BookingRules {
        if (lead.isNegative()
                || horizonDays < 0
                || gridMinutes < 1
                || gapMinutes < 0
                || travel.isNegative()) {
            throw new IllegalArgumentException("rules out of range");
        }
    }

    /** Without a gap rule, caps and travel. */
    public BookingRules(Duration lead, int horizonDays, int gridMinutes) {
        this(lead, horizonDays, gridMinutes, 0, null, null, Duration.ZERO);
    }
}
