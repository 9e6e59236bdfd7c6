package io.beautysalon.billing.payment;

import io.beautysalon.starter.UseCase;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks at one payment again: at Stripe, and at the time that is left to it. */
@UseCase
class WatchPayment {

    /** So long before the end of an authorisation what stands in its way is tried again. */
    private static final Duration LAST_DAY = Duration.ofDays(1);

    private final PaymentLocks locks;
    private final Convergence convergence;
    private final RefreshPayment refreshPayment;
    private final PaymentProperties properties;
    private final TransactionTemplate transaction;
    private final Clock clock;

    WatchPayment(
            PaymentLocks locks,
            Convergence convergence,
            RefreshPayment refreshPayment,
            PaymentProperties properties,
            TransactionTemplate transaction,
            Clock clock) {
        this.locks = locks;
        this.convergence = convergence;
        this.refreshPayment = refreshPayment;
        this.properties = properties;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Runs for the bound tenant, outside of a transaction. */
    void watch(UUID id) {
        var intent = transaction.execute(status -> locks.payment(id).flatMap(this::mind));
        if (intent != null) {
            intent.ifPresent(refreshPayment::refresh);
        }
    }

    /** A booking that nobody has decided about gets no money; one that stands does. */
    private Optional<Charges.Intent> mind(Payment payment) {
        var end = payment.atStripe().captureBefore();
        if (payment.status() == PaymentStatus.AUTHORIZED && end != null) {
            var left = Duration.between(clock.instant(), end);
            if (payment.target() == null && left.compareTo(properties.lapseBefore()) < 0) {
                payment.lapse();
                convergence.converge(payment.terms().bookingId());
            } else if (payment.target() != null && left.compareTo(LAST_DAY) < 0) {
                payment.atStripe().accept();
                convergence.converge(payment.terms().bookingId());
            }
        }
        return payment.intent();
    }
}
