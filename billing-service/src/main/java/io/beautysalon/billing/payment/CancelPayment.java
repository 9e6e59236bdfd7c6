package io.beautysalon.billing.payment;

import io.beautysalon.billing.refund.RefundReason;
import io.beautysalon.contracts.access.Scope;
import io.beautysalon.contracts.billing.PaymentCancelledCause;
import io.beautysalon.starter.UseCase;
import io.beautysalon.starter.audit.AuditTrail;
import io.beautysalon.starter.concurrency.IfMatch;
import java.util.List;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends a payment that nobody has taken yet, or takes back an entry of cash or of a terminal that
 * was never real.
 */
@UseCase
public class CancelPayment {

    private final DeskPayments desk;
    private final AskRefund askRefund;
    private final Convergence convergence;
    private final AuditTrail audit;

    CancelPayment(
            DeskPayments desk, AskRefund askRefund, Convergence convergence, AuditTrail audit) {
        this.desk = desk;
        this.askRefund = askRefund;
        this.convergence = convergence;
        this.audit = audit;
    }

    /** At Stripe it ends soon afterwards. */
    @Transactional
    public void cancel(UUID id, IfMatch seen, String reason) {
        var payment = desk.locked(id, Scope.PAYMENTS_TAKE);
        seen.check(payment.version());
        var before = payment.status();
        if (payment.terms().isRecord() && payment.amounts().refundable() > 0) {
            var all = payment.amounts().refundable();
            askRefund.byHand(payment, all, RefundReason.of(reason, List.of()));
        } else if (payment.isUnpaid() || before == PaymentStatus.AUTHORIZED) {
            payment.giveUp(PaymentCancelledCause.BY_DESK);
            convergence.converge(payment.terms().bookingId());
        } else {
            throw PaymentProblem.PAYMENT_STATE.with("status", before);
        }
        audit.record("payment.cancel", id, before.name(), payment.status().name(), reason);
    }
}
