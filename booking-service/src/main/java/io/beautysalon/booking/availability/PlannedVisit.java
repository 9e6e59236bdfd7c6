package io.beautysalon.booking.availability;

import io.beautysalon.booking.availability.OfferedVersion.NamedTerms;
import io.beautysalon.booking.policy.BookingSettings;
import io.beautysalon.booking.salon.Place;
import io.beautysalon.contracts.Money;
import io.beautysalon.contracts.booking.Tax;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

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

    /** One line, and what is agreed about it by booking it. */
    public record PlannedLine(VisitLine line, PricedItem item) {

        public OfferedVersion version() {
            return item.version();
        }

        public List<OfferedOption> options() {
            return item.options();
        }

        /** Options included. */
        public Money price() {
            return item.price();
        }

        /** The rate on the date of the visit. */
        public Tax tax() {
            return item.tax();
        }

        public NamedTerms agreed() {
            return item.agreed();
        }

        /** What is paid to book it; a salon that can't take cards yet asks for nothing. */
        public Money dueNow(boolean canCharge) {
            return canCharge ? agreed().terms().dueNow(price()) : Money.zero(price().currency());
        }

        public List<UUID> optionIds() {
            return item.optionIds();
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
        return sum(PlannedLine::price);
    }

    /** What the client pays to book it. */
    public Money dueNow() {
        return sum(line -> line.dueNow(place.canCharge()));
    }

    private Money sum(Function<PlannedLine, Money> amount) {
        var sum = Money.zero(place.currency());
        for (var line : lines) {
            sum = sum.plus(amount.apply(line));
        }
        return sum;
    }
}
