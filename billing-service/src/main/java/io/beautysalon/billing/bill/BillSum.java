package io.beautysalon.billing.bill;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a bill comes to: discounts and surcharges spread over the lines by their price before tax is
 * taken, tax rounded half up per line. All in minor units.
 */
final class BillSum {

    /**
     * A line after its part of the adjustments.
     *
     * @param lineId of the booking, or null for an extra line
     * @param price as booked, or as the extra line was added
     * @param adjusted what it costs after discounts and surcharges, with or without tax as booked
     */
    record Item(
            @Nullable UUID lineId,
            @Nullable UUID staffId,
            long price,
            long adjusted,
            String taxCategory,
            int taxRateBp,
            boolean taxIncluded) {

        long tax() {
            var base = taxIncluded ? 10_000L + taxRateBp : 10_000L;
            return (Math.multiplyExact(adjusted, (long) taxRateBp) * 2 + base) / (2 * base);
        }

        long gross() {
            return taxIncluded ? adjusted : adjusted + tax();
        }

        long net() {
            return gross() - tax();
        }
    }

    /** The tax of one rate over all lines. */
    record TaxLine(String category, int rateBp, long net, long tax) {}

    private final List<Item> items;
    private final long tips;

    private BillSum(List<Item> items, long tips) {
        this.items = items;
        this.tips = tips;
    }

    static BillSum of(List<BillLine> lines, List<Adjustment> adjustments, List<Tip> tips) {
        var prices = lines.stream().map(BillLine::price).toList();
        var total = prices.stream().mapToLong(Long::longValue).sum();
        // no discount makes a salon pay its client
        var change = Math.max(-total, adjustments.stream().mapToLong(Adjustment::spread).sum());
        var parts = Portions.of(Math.abs(change), prices);
        var items = new ArrayList<Item>();
        for (int i = 0; i < lines.size(); i++) {
            items.add(item(lines.get(i), Long.signum(change) * parts.get(i)));
        }
        adjustments.stream()
                .filter(adjustment -> adjustment.kind() == Adjustment.Kind.EXTRA)
                .forEach(extra -> items.add(item(extra)));
        return new BillSum(List.copyOf(items), tips.stream().mapToLong(Tip::amount).sum());
    }

    private static Item item(BillLine line, long change) {
        return new Item(
                line.lineId(),
                line.staffId(),
                line.price(),
                line.price() + change,
                line.taxCategory(),
                line.taxRateBp(),
                line.taxIncluded());
    }

    private static Item item(Adjustment extra) {
        var category = extra.taxCategory();
        var rate = extra.taxRateBp();
        return new Item(
                null,
                null,
                extra.amount(),
                extra.amount(),
                category == null ? "" : category,
                rate == null ? 0 : rate,
                !Boolean.FALSE.equals(extra.taxIncluded()));
    }

    List<Item> items() {
        return items;
    }

    /** By category and rate, in the order of the lines. */
    List<TaxLine> taxes() {
        var sums = new LinkedHashMap<String, TaxLine>();
        for (var item : items) {
            var line = new TaxLine(item.taxCategory(), item.taxRateBp(), item.net(), item.tax());
            sums.merge(
                    item.taxCategory() + "/" + item.taxRateBp(),
                    line,
                    (one, other) ->
                            new TaxLine(
                                    one.category(),
                                    one.rateBp(),
                                    one.net() + other.net(),
                                    one.tax() + other.tax()));
        }
        return List.copyOf(sums.values());
    }

    /** With tax, without tips. */
    long total() {
        return items.stream().mapToLong(Item::gross).sum();
    }

    long tips() {
        return tips;
    }

    /** All that the client has to pay. */
    long payable() {
        return total() + tips;
    }
}
