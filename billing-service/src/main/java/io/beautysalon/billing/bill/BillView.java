package io.beautysalon.billing.bill;

import io.beautysalon.contracts.Money;
import io.beautysalon.starter.idempotency.Identified;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a visit costs and what was paid of it.
 *
 * @param status OPEN or CLOSED
 * @param total with tax, without tips
 * @param paid taken and not given back; fees aren't for the visit
 * @param asked what the client is asked for and hasn't paid yet
 * @param due still to be paid, tips included
 * @param overpaid what was paid beyond that: the desk gives it back
 */
record BillView(
        UUID id,
        UUID bookingId,
        String status,
        @Nullable Instant closedAt,
        List<BillLineView> lines,
        List<AdjustmentView> adjustments,
        List<TaxView> taxes,
        List<TipView> tips,
        Money total,
        Money tipTotal,
        Money paid,
        Money asked,
        Money due,
        Money overpaid)
        implements Identified {

    /**
     * A line with its part of discounts and surcharges.
     *
     * @param lineId the booking's, or null for an extra line
     * @param price as booked
     * @param gross after discounts and surcharges, with tax
     */
    record BillLineView(
            @Nullable UUID lineId,
            @Nullable UUID staffId,
            Money price,
            Money net,
            Money tax,
            Money gross) {}

    /** What the desk changed, and why. */
    record AdjustmentView(UUID id, Adjustment.Kind kind, Money amount, String reason) {}

    /** The tax of one rate. */
    record TaxView(String category, int rateBp, Money net, Money tax) {}

    /** What one of those who served gets. */
    record TipView(UUID staffId, Money amount) {}

    static BillView of(Bill bill, long paid, long asked) {
        var sum = bill.sum();
        var open = sum.payable() - paid;
        return new BillView(
                bill.id(),
                bill.owner().bookingId(),
                bill.closedAt() == null ? "OPEN" : "CLOSED",
                bill.closedAt(),
                sum.items().stream().map(item -> line(bill, item)).toList(),
                bill.adjustments().stream()
                        .map(each ->
                                new AdjustmentView(
                                        each.id(),
                                        each.kind(),
                                        bill.money(each.amount()),
                                        each.reason()))
                        .toList(),
                sum.taxes().stream()
                        .map(tax ->
                                new TaxView(
                                        tax.category(),
                                        tax.rateBp(),
                                        bill.money(tax.net()),
                                        bill.money(tax.tax())))
                        .toList(),
                bill.tips().stream()
                        .map(tip -> new TipView(tip.staffId(), bill.money(tip.amount())))
                        .toList(),
                bill.money(sum.total()),
                bill.money(sum.tips()),
                bill.money(paid),
                bill.money(asked),
                bill.money(Math.max(0, open)),
                bill.money(Math.max(0, -open)));
    }

    private static BillLineView line(Bill bill, BillSum.Item item) {
        return new BillLineView(
                item.lineId(),
                item.staffId(),
                bill.money(item.price()),
                bill.money(item.net()),
                bill.money(item.tax()),
                bill.money(item.gross()));
    }
}
