package io.beautysalon.billing.bill;

import io.beautysalon.contracts.Money;
import io.beautysalon.contracts.access.Scope;
import io.beautysalon.starter.concurrency.IfMatch;
import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.security.Caller;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds the bill that somebody at the desk wants to change, and locks its booking's money. */
@Component
public class DeskBills {

    private final Bills bills;
    private final Takings takings;

    DeskBills(Bills bills, Takings takings) {
        this.bills = bills;
        this.takings = takings;
    }

    /** 404 for one of a location where the caller may not do it, 412 when it has changed. */
    Bill locked(UUID booking, Scope scope, IfMatch seen) {
        takings.lock(booking);
        var bill =
                bills.findByBookingId(booking)
                        .filter(each -> Caller.current().has(scope, each.owner().locationId()))
                        .orElseThrow(CommonProblem.NOT_FOUND::exception);
        seen.check(bill.version());
        return bill;
    }

    /** The same for one that can still change. */
    Bill open(UUID booking, Scope scope, IfMatch seen) {
        var bill = locked(booking, scope, seen);
        bill.requireOpen();
        return bill;
    }

    /**
     * Notes on a bill that somebody pays a part of it now.
     *
     * @param amount tip included
     * @throws io.beautysalon.starter.problem.ProblemException {@code more-than-due} with what is
     */
    public void ask(UUID booking, IfMatch seen, Money amount) {
        var bill = open(booking, Scope.PAYMENTS_TAKE, seen);
        bill.requirePayable();
        var due = bill.sum().payable() - takings.paid(booking) - takings.asked(booking);
        if (!amount.currency().equals(bill.currency())) {
            throw CommonProblem.INVALID.at("/amount/currency", bill.currency());
        }
        if (amount.amount() > due) {
            throw BillProblem.MORE_THAN_DUE.with("due", bill.money(Math.max(0, due)));
        }
        bill.asked();
    }
}
