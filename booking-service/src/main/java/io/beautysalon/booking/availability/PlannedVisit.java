package io.beautysalon.booking.availability;

import io.beautysalon.booking.availability.OfferedVersion.NamedTerms;
import io.beautysalon.booking.policy.BookingSettings;
import io.beautysalon.booking.salon.Place;
import io.beautysalon.contracts.Money;
import io.beautysalon.contracts.booking.Tax;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A visit that can be booked, with what it costs and under which terms.
 *
 * @param warnings the rules that it breaks and that don't bind whoever asks
 */
public record PlannedVisit(
        Place place,
        BookingSettings settings,
        Visit visit,
        List<PlannedLine> lines,
        Set<Rule> warnings) {

    public PlannedVisit {
        lines = List.copyOf(lines);
        warnings = Set.copyOf(warnings);
    }

    /**
     * One line: the version in force on its date, the options chosen, and what is agreed about
     * money by booking it.
     *
     * @param price options included
     * @param tax the rate on the date of the visit
     */
    public record PlannedLine(
            VisitLine line,
            OfferedVersion version,
            List<OfferedOption> options,
            Money price,
            Tax tax,
            NamedTerms agreed) {

        public PlannedLine {
            options = List.copyOf(options);
        }

        /** What is paid to book it; a salon that can't take cards yet asks for nothing. */
        public Money dueNow(boolean canCharge) {
            return canCharge ? agreed.terms().dueNow(price) : Money.zero(price.currency());
        }

        public List<UUID> optionIds() {
            return options.stream().map(OfferedOption::optionId).toList();
        }
    }

    /** Whether it takes time that is taken, or that its staff member or unit has off. */
    public boolean overbooks() {
        return warnings.contains(Rule.TIME_TAKEN) || warnings.contains(Rule.TIME_OFF);
    }

    /**
     * Whether a limit of visits on its date binds, so that whoever books it must be alone there.
     */
    public boolean isLimitedByDate() {
        return settings.locationVisits() != null;
    }

    /** The price of all lines. */
    public Money total() {
        return sum(lines.stream().map(PlannedLine::price).toList());
    }

    /** What the client pays to book it. */
    public Money dueNow() {
        return sum(lines.stream().map(line -> line.dueNow(place.canCharge())).toList());
    }

    private Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.zero(place.currency()), Money::plus);
    }
}
