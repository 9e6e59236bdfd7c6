package io.beautysalon.billing.bill;

import io.beautysalon.contracts.Money;
import io.beautysalon.contracts.access.Scope;
import io.beautysalon.contracts.booking.Tax;
import io.beautysalon.starter.Ids;
import io.beautysalon.starter.UseCase;
import io.beautysalon.starter.audit.AuditTrail;
import io.beautysalon.starter.concurrency.IfMatch;
import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.security.Caller;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/** Changes what a visit costs: a discount, a surcharge, something extra. */
@UseCase
class AdjustBill {

    private final DeskBills desk;
    private final AuditTrail audit;
    private final Ids ids;

    AdjustBill(DeskBills desk, AuditTrail audit, Ids ids) {
        this.desk = desk;
        this.audit = audit;
        this.ids = ids;
    }

    /**
     * What is to change; exactly one of amount and percent.
     *
     * @param percentBp of the lines' prices, in basis points
     * @param tax of an extra line, else null
     */
    record Wish(
            Adjustment.Kind kind,
            @Nullable Money amount,
            @Nullable Integer percentBp,
            String reason,
            @Nullable Tax tax) {}

    @Transactional
    public void adjust(UUID booking, IfMatch seen, Wish wish) {
        var bill = desk.open(booking, Scope.PAYMENTS_DISCOUNT, seen);
        var tax = wish.tax();
        if ((wish.kind() == Adjustment.Kind.EXTRA) != (tax != null)) {
            throw CommonProblem.INVALID.at("/tax", "for an extra line, and only there");
        }
        var adjustment =
                new Adjustment(
                        ids.next(),
                        wish.kind(),
                        amount(bill, wish),
                        wish.reason(),
                        tax == null ? null : tax.category(),
                        tax == null ? null : tax.rateBp(),
                        tax == null ? null : tax.included(),
                        Caller.current().id());
        bill.adjust(adjustment);
        audit.record(
                "bill.adjust",
                bill.id(),
                null,
                wish.kind() + " " + adjustment.amount(),
                wish.reason());
    }

    private static long amount(Bill bill, Wish wish) {
        var amount = wish.amount();
        var percent = wish.percentBp();
        if ((amount == null) == (percent == null)) {
            throw CommonProblem.INVALID.at("/amount", "either an amount or percentBp");
        }
        if (percent != null) {
            return Math.max(1, bill.money(bill.total()).basisPoints(percent).amount());
        }
        if (amount == null || amount.isZero() || amount.amount() > Money.CEILING) {
            throw CommonProblem.INVALID.at("/amount/amount", "1 to " + Money.CEILING);
        }
        if (!amount.currency().equals(bill.currency())) {
            throw CommonProblem.INVALID.at("/amount/currency", bill.currency());
        }
        return amount.amount();
    }
}
