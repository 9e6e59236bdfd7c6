package io.beautysalon.billing.bill;

import io.beautysalon.contracts.access.Scope;
import io.beautysalon.starter.UseCase;
import io.beautysalon.starter.audit.AuditTrail;
import io.beautysalon.starter.concurrency.IfMatch;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;

/** Takes an adjustment back. */
@UseCase
class DropAdjustment {

    private final DeskBills desk;
    private final AuditTrail audit;

    DropAdjustment(DeskBills desk, AuditTrail audit) {
        this.desk = desk;
        this.audit = audit;
    }

    @Transactional
    public void drop(UUID booking, IfMatch seen, UUID adjustment) {
        var bill = desk.open(booking, Scope.PAYMENTS_DISCOUNT, seen);
        bill.drop(adjustment);
        audit.record("bill.adjustment-drop", bill.id(), adjustment.toString(), null);
    }
}
