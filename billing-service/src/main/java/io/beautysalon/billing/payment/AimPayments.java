package io.beautysalon.billing.payment;

import io.beautysalon.contracts.billing.PaymentCancelledCause;
import io.beautysalon.contracts.billing.PaymentKind;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells a booking's payments what the salon may keep from now on. Joins the caller's transaction.
 */
@Component
class AimPayments {

    private final PaymentLocks locks;
    private final Payments payments;
    private final BookingAims aims;
    private final Convergence convergence;
    private final PaymentSignals signals;

    AimPayments(
            PaymentLocks locks,
            Payments payments,
            BookingAims aims,
            Convergence convergence,
            PaymentSignals signals) {
        this.locks = locks;
        this.payments = payments;
        this.aims = aims;
        this.convergence = convergence;
        this.signals = signals;
    }

    /** The booking stands: what was agreed at the hold may be taken. */
    void confirm(UUID booking) {
        each(
                booking,
                payment -> {
                    if (payment.terms().isOfHold() && !payment.end().isReplaced()) {
                        payment.keepAll();
                    }
                });
    }

    /** The hold is over: whoever hasn't paid needn't any more. */
    void expire(UUID booking) {
        each(booking, payment -> payment.abandon(PaymentCancelledCause.EXPIRED));
    }

    /** The salon said no: nothing of it may be kept. */
    void decline(UUID booking) {
        each(booking, payment -> payment.keepAtMost(0));
    }

    /** This payment found no place. A fee needs none, whoever says so. */
    void release(UUID booking, UUID unplaced) {
        each(
                booking,
                payment -> {
                    if (payment.id().equals(unplaced) && payment.terms().isOfHold()) {
                        payment.keepAtMost(0);
                    }
                });
    }

    /** Something was settled, or nothing is any more; {@code settle} says what. */
    void settle(UUID booking, Consumer<BookingAim> settle) {
        locks.lock(booking);
        settle.accept(aim(booking));
        go(booking);
    }

    /**
     * The booking goes on with another deposit. Tells whether a hold's client has to be asked anew:
     * what was asked before and nobody has paid is replaced.
     */
    boolean reaim(UUID booking, long deposit) {
        locks.lock(booking);
        var asked =
                payments.lockedOfBooking(booking).stream()
                        .filter(payment ->
                                payment.terms().isOfHold() && !payment.end().isReplaced())
                        .toList();
        var before = asked.stream().mapToLong(payment -> payment.terms().requested()).sum();
        if (before == deposit) {
            return false;
        }
        aim(booking).goOn(before, deposit);
        var waiting = asked.stream().filter(Payment::isAskedOfHold).toList();
        waiting.forEach(payment -> payment.giveUp(PaymentCancelledCause.REPLACED));
        go(booking);
        return !waiting.isEmpty();
    }

    /** A no-show was taken back: its fees go back, everything else stays. */
    void dropFees(UUID booking) {
        locks.lock(booking);
        aims.findById(booking).ifPresent(BookingAim::reopen);
        payments.lockedOfBooking(booking).stream()
                .filter(payment -> payment.terms().kind() == PaymentKind.FEE)
                .forEach(payment -> payment.keepAtMost(0));
        go(booking);
    }

    /** The booking belongs to another client card. */
    void belongTo(UUID booking, @Nullable UUID client) {
        locks.lock(booking);
        payments.lockedOfBooking(booking).forEach(payment -> payment.belongTo(client));
    }

    private BookingAim aim(UUID booking) {
        return aims.findById(booking).orElseGet(() -> aims.save(BookingAim.of(booking)));
    }

    private void each(UUID booking, Consumer<Payment> target) {
        locks.lock(booking);
        payments.lockedOfBooking(booking).forEach(target);
        go(booking);
    }

    private void go(UUID booking) {
        convergence.converge(booking);
        signals.afterCommit(booking);
    }
}
