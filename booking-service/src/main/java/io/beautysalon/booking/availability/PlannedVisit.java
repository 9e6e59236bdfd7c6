package io.beautysalon.booking.availability;

import io.beautysalon.booking.availability.OfferedVersion.NamedTerms;
import io.beautysalon.booking.salon.Place;
import io.beautysalon.contracts.Money;
import java.util.List;

/** A visit that can be booked, with what it costs and under which terms. */
public record PlannedVisit(Place place, Visit visit, List<PlannedLine> lines) {

    public PlannedVisit {
        lines = List.copyOf(lines);
    }

    /** One line: the version in force on its date, and the terms agreed by booking it. */
    public record PlannedLine(
            VisitLine line, OfferedVersion version, Money price, NamedTerms agreed) {

        /** What is paid to book it; a salon that can't take cards yet asks for nothing. */
        public Money dueNow(boolean canCharge) {
            return canCharge ? agreed.terms().dueNow(price) : Money.zero(price.currency());
        }
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
