package io.beautysalon.billing.payment;

import io.beautysalon.billing.bill.BillOwners;
import io.beautysalon.billing.operation.OperationQueue;
import io.beautysalon.contracts.access.Scope;
import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.security.Caller;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds the payment that somebody at the desk wants to do something with, and locks it. */
@Component
class DeskPayments {

    private static final Duration SOON = Duration.ofSeconds(1);

    private final PaymentLocks locks;
    private final BillOwners owners;
    private final OperationQueue operations;

    DeskPayments(PaymentLocks locks, BillOwners owners, OperationQueue operations) {
        this.locks = locks;
        this.owners = owners;
        this.operations = operations;
    }

    /** 404 for one of a location where the caller may not do it; 409 while a call is under way. */
    Payment locked(UUID id, Scope scope) {
        var payment = locks.payment(id).orElseThrow(CommonProblem.NOT_FOUND::exception);
        var owner = owners.of(payment.terms().bookingId());
        if (owner.filter(found -> Caller.current().has(scope, found.locationId())).isEmpty()) {
            throw CommonProblem.NOT_FOUND.exception();
        }
        return payment;
    }

    /** The next call to Stripe waits for the end of the one before. */
    void requireQuiet(Payment payment) {
        if (operations.isBusy(payment.id())) {
            throw PaymentProblem.PAYMENT_BUSY.exception().retryAfter(SOON);
        }
    }
}
