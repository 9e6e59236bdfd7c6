package io.beautysalon.booking.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalTime;
import java.util.UUID;

/**
 * A row of a work day: a shift, or a pause in it.
 *
 * @param shift the shift's number within the day
 * @param ends at or before the start: on the next day
 */
@Embeddable
record WorkDayTime(
        @Column(name = "location_id") UUID locationId,
        int shift,
        boolean pause,
        LocalTime starts,
        LocalTime ends) {}
