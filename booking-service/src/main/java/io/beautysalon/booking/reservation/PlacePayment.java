package io.beautysalon.booking.reservation;

import io.beautysalon.booking.allocation.CalendarLocks;
import io.beautysalon.contracts.billing.PaymentEvent;
import io.beautysalon.contracts.booking.UnplacedCause;
import io.beautysalon.starter.UseCase;
import java.time.Clock;
import java.time.Instant;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Gives a payment its booking: confirms the hold if it stands, otherwise takes the time again if it
 * is still free and still wanted, otherwise says that the payment has no place. Runs in the inbox's
 * transaction.
 */
@UseCase
class PlacePayment {

    private final Bookings bookings;
    private final Payments payments;
    private final CalendarLocks locks;
    private final Confirmation confirmation;
    private final LatePlacement latePlacement;
    private final BookingFacts facts;
    private final Clock clock;

    PlacePayment(
            Bookings bookings,
            Payments payments,
            CalendarLocks locks,
            Confirmation confirmation,
            LatePlacement latePlacement,
            BookingFacts facts,
            Clock clock) {
        this.bookings = bookings;
        this.payments = payments;
        this.locks = locks;
        this.confirmation = confirmation;
        this.latePlacement = latePlacement;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Places it.
     *
     * @param money whether somebody paid; a waived payment that finds no place leaves nothing to
     *     give back
     */
    void place(Booking booking, PaymentEvent payment, boolean money) {
        locks.share(booking.locationId(), booking.time().dates());
        var locked = booking.subjects();
        locks.subjects(locked);
        bookings.lock(booking);
        if (!locked.containsAll(booking.subjects())) {
            // it was moved meanwhile: once more, with the locks of where it is now
            throw new OptimisticLockingFailureException("booking " + booking.id() + " has moved");
        }
        payments.note(booking.id(), payment);
        if (payments.isUnplaced(payment.paymentId())) {
            return; // what was said stays said: billing is giving it back
        }
        var now = clock.instant();
        switch (booking.status()) {
            case HELD -> confirmation.confirm(booking, payment.paymentId(), payment.actor(), now);
            case EXPIRED -> late(booking, payment, money, now);
            case CANCELLED -> withoutPlace(booking, payment, money, UnplacedCause.CANCELLED, now);
            case DECLINED -> withoutPlace(booking, payment, money, UnplacedCause.DECLINED, now);
            case PENDING_APPROVAL, CONFIRMED, CHECKED_IN, COMPLETED, NO_SHOW -> {}
        }
    }

    private void late(Booking booking, PaymentEvent payment, boolean money, Instant now) {
        var cause = latePlacement.tryPlace(booking, payment.paymentId(), payment.actor(), now);
        if (cause.isPresent()) {
            withoutPlace(booking, payment, money, cause.get(), now);
        }
    }

    /** Only a payment that never had a place is without one: this one's booking never stood. */
    private void withoutPlace(
            Booking booking,
            PaymentEvent payment,
            boolean money,
            UnplacedCause cause,
            Instant now) {
        boolean hadPlace = payment.paymentId().equals(booking.confirmedBy());
        if (money && !hadPlace) {
            payments.markUnplaced(payment.paymentId());
            facts.unplaced(booking.id(), payment.paymentId(), cause, now);
        }
    }
}
