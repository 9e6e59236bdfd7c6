package io.beautysalon.booking.schedule;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A row of a location's hours.
 *
 * @param day ISO day of the week; 0 marks a pattern that is never open
 * @param ends at or before the start: on the next day
 */
@Embeddable
record OpeningTime(
        @Column(name = "effective_from") LocalDate effectiveFrom,
        @Column(name = "effective_until") @Nullable LocalDate effectiveUntil,
        int day,
        LocalTime starts,
        LocalTime ends) {}
