package io.beautysalon.booking.availability;

import io.beautysalon.booking.availability.OfferedVersion.NamedTerms;
import io.beautysalon.contracts.Money;
import io.beautysalon.contracts.booking.Tax;
import java.util.List;
import java.util.UUID;

/**
 * What somebody asks for one item on a date: the version in force, the options chosen, and what is
 * agreed about money by booking it.
 *
 * @param price options included
 * @param tax the rate on the date of the visit
 */
public record PricedItem(
        OfferedVersion version,
        List<OfferedOption> options,
        Money price,
        Tax tax,
        NamedTerms agreed) {

    public PricedItem {
        options = List.copyOf(options);
    }

    List<UUID> optionIds() {
        return options.stream().map(OfferedOption::optionId).toList();
    }
}
