package io.beautysalon.billing.payment;

import io.beautysalon.billing.bill.BillOwner;
import io.beautysalon.billing.bill.BillOwners;
import io.beautysalon.contracts.access.Scope;
import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.security.Caller;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is asked of a booking's client at this moment, for those who may know. */
@Component
class PaymentAsk {

    private final BillOwners owners;
    private final Payments payments;

    PaymentAsk(BillOwners owners, Payments payments) {
        this.owners = owners;
        this.payments = payments;
    }

    /**
     * Something to answer.
     *
     * @param payment null when nothing was ever asked
     */
    record Known(@Nullable Payment payment) {

        /** Changes when, and only when, what is shown changes. */
        String etag() {
            return payment == null
                    ? "\"0\""
                    : "\"" + payment.status() + "." + payment.amounts().refunded() + "\"";
        }
    }

    /**
     * Empty while billing hasn't heard of the booking, or Stripe of the payment; 404 for everybody
     * else's booking.
     */
    @Transactional(readOnly = true)
    Optional<Known> of(UUID booking, Caller caller) {
        var owner = owners.of(booking);
        owner.ifPresent(found -> requireAllowed(found, caller));
        if (owner.isEmpty()) {
            return Optional.empty();
        }
        var payment = payments.latestOfBooking(booking).orElse(null);
        return payment != null && payment.status() == PaymentStatus.PREPARING
                ? Optional.empty()
                : Optional.of(new Known(payment));
    }

    private static void requireAllowed(BillOwner owner, Caller caller) {
        var allowed =
                caller.has(Scope.PAYMENTS_READ, owner.locationId())
                        || caller.isSelf(
                                owner.bookingId(), owner.ownerUserId(), owner.guestGeneration());
        if (!allowed) {
            throw CommonProblem.NOT_FOUND.exception();
        }
    }
}
