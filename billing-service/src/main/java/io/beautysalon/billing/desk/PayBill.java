package io.beautysalon.billing.desk;

import io.beautysalon.billing.bill.BillOwners;
import io.beautysalon.billing.bill.DeskBills;
import io.beautysalon.billing.payment.TakePayment;
import io.beautysalon.starter.UseCase;
import io.beautysalon.starter.audit.AuditTrail;
import io.beautysalon.starter.concurrency.IfMatch;
import io.beautysalon.starter.problem.CommonProblem;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;

/** Takes a part of a bill, or all of it. */
@UseCase
class PayBill {

    private final DeskBills bills;
    private final BillOwners owners;
    private final TakePayment takePayment;
    private final AuditTrail audit;

    PayBill(DeskBills bills, BillOwners owners, TakePayment takePayment, AuditTrail audit) {
        this.bills = bills;
        this.owners = owners;
        this.takePayment = takePayment;
        this.audit = audit;
    }

    /** The new payment's id. */
    @Transactional
    public UUID pay(UUID booking, IfMatch seen, TakePayment.Wish wish) {
        bills.ask(booking, seen, wish.amount());
        var owner = owners.of(booking).orElseThrow(CommonProblem.NOT_FOUND::exception);
        var payment = takePayment.take(owner, wish);
        audit.record("bill.pay", payment, null, wish.method() + " " + wish.amount().amount());
        return payment;
    }
}
