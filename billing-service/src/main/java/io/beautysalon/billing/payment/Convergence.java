package io.beautysalon.billing.payment;

import io.beautysalon.billing.operation.OperationQueue;
import io.beautysalon.billing.refund.Refunds;
import io.beautysalon.contracts.billing.PaymentCancelledCause;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Moves a booking's payments towards what the salon may keep, one call a payment at a time:
 * whenever the target or the amounts have changed, and whenever a call has ended. The caller holds
 * the booking's lock.
 */
@Component
class Convergence {

    private final Payments payments;
    private final BookingAims aims;
    private final Refunds refunds;
    private final OperationQueue operations;
    private final TakeStep takeStep;
    private final AskFee askFee;

    Convergence(
            Payments payments,
            BookingAims aims,
            Refunds refunds,
            OperationQueue operations,
            TakeStep takeStep,
            AskFee askFee) {
        this.payments = payments;
        this.aims = aims;
        this.refunds = refunds;
        this.operations = operations;
        this.takeStep = takeStep;
        this.askFee = askFee;
    }

    /** Looks at all of them at once; what it finds busy comes back here when its call has ended. */
    void converge(UUID booking) {
        var all = payments.lockedOfBooking(booking);
        var ids = all.stream().map(Payment::id).toList();
        var settling =
                new Settling(
                        all, refunds.findByPaymentIdIn(ids), aims.findById(booking).orElse(null));
        settling.unwanted().forEach(payment -> payment.abandon(PaymentCancelledCause.CANCELLED));
        var busy = operations.busyAmong(ids);
        all.stream()
                .filter(payment -> !busy.contains(payment.id()))
                .filter(payment -> !settling.needsAPerson(payment))
                .forEach(payment -> step(payment, settling));
        if (settling.missing() > 0) {
            askFee.ask(booking, settling.missing());
        }
    }

    private void step(Payment payment, Settling settling) {
        takeStep.take(
                payment, payment.nextStep(settling.goal(payment), settling.underway(payment)));
    }
}
