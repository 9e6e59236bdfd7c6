package io.beautysalon.booking.availability;

import java.time.Duration;

/**
 * What a salon lets clients book on their own.
 *
 * @param lead how long before its start a time must be booked
 * @param horizonDays the last bookable date is this many days after today
 * @param gridMinutes starts lie on this grid of the wall clock, anchored at 00:00
 * @param binding whether the three bind (clients) or only warn (the desk)
 */
public record BookingRules(Duration lead, int horizonDays, int gridMinutes, boolean binding) {

    public BookingRules {
        if (lead.isNegative() || horizonDays < 0 || gridMinutes < 1) {
            throw new IllegalArgumentException("rules out of range");
        }
    }
}
