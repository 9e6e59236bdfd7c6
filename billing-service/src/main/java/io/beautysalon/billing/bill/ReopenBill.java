package io.beautysalon.billing.bill;

import io.beautysalon.contracts.access.Scope;
import io.beautysalon.contracts.billing.BillReopened;
import io.beautysalon.starter.UseCase;
import io.beautysalon.starter.audit.AuditTrail;
import io.beautysalon.starter.concurrency.IfMatch;
import io.beautysalon.starter.outbox.Outbox;
import io.beautysalon.starter.security.Caller;
import io.beautysalon.starter.tenancy.TenantContext;
import java.time.Clock;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;

/** Opens a closed bill again; its receipt is void, and the next one has another number. */
@UseCase
class ReopenBill {

    private final DeskBills desk;
    private final Takings takings;
    private final Receipts receipts;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    ReopenBill(
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
    public void reopen(UUID booking, IfMatch seen, String reason) {
        var bill = desk.locked(booking, Scope.PAYMENTS_TAKE, seen);
        bill.reopen();
        var now = clock.instant();
        receipts.voidOf(bill, now);
        var due = Math.max(0, bill.sum().payable() - takings.paid(booking));
        outbox.append(
                new BillReopened(
                        TenantContext.required(),
                        bill.id(),
                        now,
                        Caller.current().actor(),
                        booking,
                        bill.money(bill.sum().total()),
                        bill.money(bill.sum().tips()),
                        bill.money(due)));
        audit.record("bill.reopen", bill.id(), "CLOSED", "OPEN", reason);
    }
}
