package io.beautysalon.contracts.booking;

import io.beautysalon.contracts.Money;
import java.util.List;
import java.util.UUID;

/**
 * One service of a visit, as agreed.
 *
 * @param lineId the line's own id, stable over reschedules
 * @param variantVersionId the dated version of the variant that was booked
 * @param optionIds chosen options, empty when none
 * @param staffId who does it
 * @param price what it costs, after discount
 * @param tax the tax in it or on it
 */
public record Line(
        UUID lineId,
        UUID variantVersionId,
        List<UUID> optionIds,
        UUID staffId,
        Money price,
        Tax tax) {}
