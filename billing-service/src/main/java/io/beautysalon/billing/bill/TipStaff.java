package io.beautysalon.billing.bill;

import io.beautysalon.contracts.Money;
import io.beautysalon.contracts.access.Scope;
import io.beautysalon.starter.UseCase;
import io.beautysalon.starter.audit.AuditTrail;
import io.beautysalon.starter.concurrency.IfMatch;
import io.beautysalon.starter.problem.CommonProblem;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what a client gives to those who served, instead of what was written before. */
@UseCase
class TipStaff {

    private final DeskBills desk;
    private final AuditTrail audit;

    TipStaff(DeskBills desk, AuditTrail audit) {
        this.desk = desk;
        this.audit = audit;
    }

    /**
     * Who gets what.
     *
     * @param total spread by what each one's lines cost, or null
     * @param each per staff member, or null
     */
    record Wish(@Nullable Money total, @Nullable List<Given> each) {

        /** To one of those who served. */
        record Given(UUID staffId, Money amount) {}
    }

    @Transactional
    public void tip(UUID booking, IfMatch seen, Wish wish) {
        var bill = desk.open(booking, Scope.PAYMENTS_TAKE, seen);
        var before = bill.sum().tips();
        var total = wish.total();
        var each = wish.each();
        if ((total == null) == (each == null)) {
            throw CommonProblem.INVALID.at("/amount", "either an amount or tips");
        }
        if (total != null) {
            bill.tipAll(amount(bill, total, "/amount"));
        } else if (each != null) {
            bill.tip(tips(bill, each));
        }
        audit.record(
                "bill.tip", bill.id(), String.valueOf(before), String.valueOf(bill.sum().tips()));
    }

    private static List<Tip> tips(Bill bill, List<Wish.Given> each) {
        for (int i = 0; i < each.size(); i++) {
            var staff = each.get(i).staffId();
            if (bill.lines().stream().noneMatch(line -> line.staffId().equals(staff))) {
                throw CommonProblem.INVALID.at(
                        "/tips/" + i + "/staffId", "somebody who serves at this visit");
            }
        }
        return each.stream()
                .map(given -> new Tip(given.staffId(), amount(bill, given.amount(), "/tips")))
                .toList();
    }

    private static long amount(Bill bill, Money amount, String pointer) {
        if (!amount.currency().equals(bill.currency()) || amount.amount() > Money.CEILING) {
            throw CommonProblem.INVALID.at(
                    pointer, "0 to " + Money.CEILING + " " + bill.currency());
        }
        return amount.amount();
    }
}
