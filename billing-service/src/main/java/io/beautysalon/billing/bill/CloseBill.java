package io.beautysalon.billing.bill;

import io.beautysalon.contracts.access.Scope;
import io.beautysalon.contracts.billing.BillClosed;
import io.beautysalon.starter.UseCase;
import io.beautysalon.starter.audit.AuditTrail;
import io.beautysalon.starter.concurrency.IfMatch;
import io.beautysalon.starter.outbox.Outbox;
import io.beautysalon.starter.security.Caller;
import io.beautysalon.starter.tenancy.TenantContext;
import java.time.Clock;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;

/** Closes a bill that nothing is due on, and numbers its receipt. */
@UseCase
class CloseBill {

    private final DeskBills desk;
    private final Takings takings;
    private final Receipts receipts;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    CloseBill(
            DeskBills desk,
            Takings takings,
            Receipts receipts,
            Outbox outbox,
            AuditTrail audit,
            Clock clock) {
        this.desk = desk;
        this.takings = takings;
        this.receipts = receipts;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void close(UUID booking, IfMatch seen) {
        var bill = desk.open(booking, Scope.PAYMENTS_TAKE, seen);
        bill.requirePayable();
        var paid = takings.paid(booking);
        var asked = takings.asked(booking);
        var due = bill.sum().payable() - paid;
        if (due > 0 || asked > 0) {
            throw BillProblem.BILL_DUE
                    .with("due", bill.money(Math.max(0, due)))
                    .with("asked", bill.money(asked));
        }
        var now = clock.instant();
        bill.close(now);
        receipts.issue(bill, BillView.of(bill, paid, asked), now);
        outbox.append(
                new BillClosed(
                        TenantContext.required(),
                        bill.id(),
                        now,
                        Caller.current().actor(),
                        booking,
                        bill.money(bill.sum().total()),
                        bill.money(bill.sum().tips()),
                        bill.money(0)));
        audit.record("bill.close", bill.id(), "OPEN", "CLOSED");
    }
}
