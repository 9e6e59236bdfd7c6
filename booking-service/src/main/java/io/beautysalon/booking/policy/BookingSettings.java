package io.beautysalon.booking.policy;

import java.time.Duration;

/**
 * How a salon lets itself be booked. For now every salon has the defaults.
 *
 * @param lead how long before its start a time must be booked
 * @param horizonDays the last bookable date is so many days after today
 * @param gridMinutes starts lie on this grid of the wall clock
 * @param hold how long a time is kept for the client who pays
 */
public record BookingSettings(Duration lead, int horizonDays, int gridMinutes, Duration hold) {

    public static final BookingSettings DEFAULTS =
            new BookingSettings(Duration.ofMinutes(60), 90, 15, Duration.ofMinutes(10));
}
