package io.beautysalon.billing.bill;

import io.beautysalon.contracts.access.Scope;
import io.beautysalon.starter.concurrency.ETags;
import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.security.Caller;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows bills to those who may see them. */
@Component
class BillViews {

    private final Bills bills;
    private final Takings takings;
    private final Receipts receipts;

    BillViews(Bills bills, Takings takings, Receipts receipts) {
        this.bills = bills;
        this.takings = takings;
        this.receipts = receipts;
    }

    @Transactional
    ResponseEntity<BillView> of(UUID booking) {
        return shown(visible(booking));
    }

    /** To whoever has just changed it, with whatever right. */
    @Transactional
    ResponseEntity<BillView> changed(UUID booking) {
        return shown(
                bills.findByBookingId(booking).orElseThrow(CommonProblem.NOT_FOUND::exception));
    }

    @Transactional
    ResponseEntity<BillView> byId(UUID id) {
        return shown(bills.findById(id).orElseThrow(CommonProblem.NOT_FOUND::exception));
    }

    /** 404 while the bill is open. */
    @Transactional(readOnly = true)
    Receipts.Receipt receipt(UUID booking) {
        return receipts.of(visible(booking).id()).orElseThrow(CommonProblem.NOT_FOUND::exception);
    }

    private ResponseEntity<BillView> shown(Bill bill) {
        bills.flush(); // the version of a change that was just made
        var booking = bill.owner().bookingId();
        return ResponseEntity.ok()
                .eTag(ETags.of(bill.version()))
                .body(BillView.of(bill, takings.paid(booking), takings.asked(booking)));
    }

    private Bill visible(UUID booking) {
        return bills.findByBookingId(booking)
                .filter(bill -> isVisible(bill.owner()))
                .orElseThrow(CommonProblem.NOT_FOUND::exception);
    }

    private static boolean isVisible(BillOwner owner) {
        var caller = Caller.current();
        return caller.has(Scope.PAYMENTS_READ, owner.locationId())
                || caller.isSelf(owner.bookingId(), owner.ownerUserId(), owner.guestGeneration());
    }
}
