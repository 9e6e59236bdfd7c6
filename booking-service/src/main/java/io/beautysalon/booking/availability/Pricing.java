package io.beautysalon.booking.availability;

import io.beautysalon.booking.availability.CalendarRows.TermsRow;
import io.beautysalon.booking.availability.PlannedVisit.PlannedLine;
import io.beautysalon.booking.salon.Place;
import io.beautysalon.contracts.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What a line of a visit costs, and what is agreed by booking it. */
record Pricing(Place place, Menu menu, List<TermsRow> terms) {

    PlannedLine line(VisitRequest.Item item, VisitLine line, LocalDate date) {
        var options = menu.chosen(item);
        return item.stillKept()
                .map(kept ->
                        new PlannedLine(
                                line,
                                menu.version(kept.versionId()).orElseThrow(),
                                options,
                                new Money(kept.price(), place.currency()),
                                kept.tax(),
                                kept.agreed()))
                .orElseGet(() -> {
                    var version = menu.version(item.variantId(), date).orElseThrow();
                    return new PlannedLine(
                            line,
                            version,
                            options,
                            price(version, line.staffId(), options, date),
                            menu.tax(version, date),
                            menu.agreed(version, date));
                });
    }

    /** Her own price or the variant's, and that of the options. */
    private Money price(
            OfferedVersion version, UUID staff, List<OfferedOption> options, LocalDate date) {
        var own =
                TermsRow.inForce(terms, version.variantId(), date)
                        .filter(row -> row.staffId().equals(staff))
                        .findFirst()
                        .map(TermsRow::price);
        long extra = options.stream().mapToLong(OfferedOption::price).sum();
        return new Money(own.orElse(version.price()) + extra, place.currency());
    }
}
