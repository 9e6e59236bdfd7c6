package io.beautysalon.booking.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Terms that hold from a date on.
 *
 * @param price minor units, null = the variant's
 * @param minutes by the phase's position; only of phases in which staff is busy
 */
@Embeddable
record AgreedTerms(
        @Column(name = "effective_from") LocalDate effectiveFrom,
        @Nullable Long price,
        @Convert(converter = PhaseMinutesColumn.class) Map<Integer, Integer> minutes) {}
