package io.beautysalon.booking.policy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a salon lets itself be booked at a location.
 *
 * @param lead how long before its start a time must be booked
 * @param horizonDays the last bookable date is so many days after today
 * @param gridMinutes starts lie on this grid of the wall clock
 * @param gapMinutes free time shorter than this is useless to leave beside a visit, 0 = no rule
 * @param staffVisits most visits of a staff member on a day, null = no limit
 * @param locationVisits most visits of the location on a day, null = no limit
 * @param hold how long a time is kept for the client who pays
 * @param approval whether the desk approves what clients book
 * @param travel how long a staff member needs between locations
 * @param reminderMinutes how long before the start clients are reminded
 * @param defaultPolicyId the policy of variants that name none
 * @param pricesIncludeTax whether prices contain the tax
 */
public record BookingSettings(
        Duration lead,
        int horizonDays,
        int gridMinutes,
        int gapMinutes,
        @Nullable Integer staffVisits,
        @Nullable Integer locationVisits,
        Duration hold,
        boolean approval,
        Duration travel,
        List<Integer> reminderMinutes,
        @Nullable UUID defaultPolicyId,
        boolean pricesIncludeTax) {

    /** What holds where a salon has said nothing. */
    public static final BookingSettings DEFAULTS =
            new BookingSettings(
                    Duration.ofMinutes(60),
                    90,
                    15,
                    0,
                    null,
                    null,
                    Duration.ofMinutes(10),
                    false,
                    Duration.ZERO,
                    List.of(),
                    null,
                    true);

    public BookingSettings {
        reminderMinutes = List.copyOf(reminderMinutes);
    }
}
