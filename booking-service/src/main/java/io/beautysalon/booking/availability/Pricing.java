package io.beautysalon.booking.availability;

import io.beautysalon.booking.availability.CalendarRows.TermsRow;
import io.beautysalon.booking.availability.PlannedVisit.PlannedLine;
import io.beautysalon.contracts.Money;
import io.beautysalon.starter.problem.CommonProblem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What visits of a window cost, and what is agreed by booking them; more than can be charged at
 * once is {@code invalid}. Nobody's price for an item on a date is looked up twice: a search prices
 * the same few for hundreds of starts.
 */
final class Pricing {

    private final CalendarWindow window;
    private final WallClock wallClock;
    private final Map<Asked, PricedItem> known = new HashMap<>();

    private record Asked(int item, UUID staff, LocalDate date) {}

    Pricing(CalendarWindow window) {
        this.window = window;
        this.wallClock = new WallClock(window.place().zone());
    }

    /** A visit with its prices, taxes and terms. */
    PlannedVisit priced(Visit visit, Set<Rule> warnings) {
        var date = wallClock.at(visit.start()).toLocalDate();
        var lines = new ArrayList<PlannedLine>();
        for (int i = 0; i < visit.lines().size(); i++) {
            var line = visit.lines().get(i);
            var asked = new Asked(i, line.staffId(), date);
            lines.add(new PlannedLine(line, known.computeIfAbsent(asked, this::priced)));
        }
        var planned = new PlannedVisit(window.place(), window.settings(), visit, lines, warnings);
        requireChargeable(planned.total(), "/items");
        return planned;
    }

    private PricedItem priced(Asked asked) {
        var item = window.request().items().get(asked.item());
        var menu = window.menu();
        var options = menu.chosen(item);
        return item.stillKept()
                .map(kept ->
                        new PricedItem(
                                menu.version(kept.versionId()).orElseThrow(),
                                options,
                                money(kept.price()),
                                kept.tax(),
                                kept.agreed()))
                .orElseGet(() -> {
                    var version = menu.version(item.variantId(), asked.date()).orElseThrow();
                    return new PricedItem(
                            version,
                            options,
                            price(version, options, asked),
                            menu.tax(version, asked.date()),
                            menu.agreed(version, asked.date()));
                });
    }

    /** Her own price or the variant's, and that of the options. */
    private Money price(OfferedVersion version, List<OfferedOption> options, Asked asked) {
        var own =
                TermsRow.inForce(window.terms(), version.variantId(), asked.date())
                        .filter(row -> row.staffId().equals(asked.staff()))
                        .findFirst()
                        .map(TermsRow::price);
        long extra = options.stream().mapToLong(OfferedOption::price).sum();
        var price = money(own.orElse(version.price()) + extra);
        requireChargeable(price, "/items/" + asked.item() + "/optionIds");
        return price;
    }

    /** Each part of it may be dear, but nobody could pay for all. */
    private static void requireChargeable(Money price, String pointer) {
        if (price.amount() > Money.CEILING) {
            throw CommonProblem.INVALID.at(
                    pointer, "choices that cost at most %d together".formatted(Money.CEILING));
        }
    }

    private Money money(long amount) {
        return new Money(amount, window.place().currency());
    }
}
