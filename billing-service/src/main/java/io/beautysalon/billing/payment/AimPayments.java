package io.beautysalon.billing.payment;

import io.beautysalon.starter.UseCase;
import java.util.UUID;
import java.util.function.Consumer;

/** Tells a booking's payments what the salon may keep from now on. */
@UseCase
class AimPayments {

    private final Payments payments;
    private final Convergence convergence;
    private final PaymentSignals signals;

    AimPayments(Payments payments, Convergence convergence, PaymentSignals signals) {
        this.payments = payments;
        this.convergence = convergence;
        this.signals = signals;
    }

    /** Joins the caller's transaction; a booking without a payment has nothing to aim at. */
    void aim(UUID booking, Consumer<Payment> target) {
        for (var payment : payments.lockedOfBooking(booking)) {
            target.accept(payment);
            convergence.converge(payment);
            signals.afterCommit(booking);
        }
    }
}
