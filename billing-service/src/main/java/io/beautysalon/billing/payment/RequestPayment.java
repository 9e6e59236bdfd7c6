package io.beautysalon.billing.payment;

import io.beautysalon.billing.account.ChargeableAccount;
import io.beautysalon.billing.operation.OperationQueue;
import io.beautysalon.billing.operation.Verb;
import io.beautysalon.contracts.billing.PaymentKind;
import io.beautysalon.contracts.billing.WaivedCause;
import io.beautysalon.contracts.booking.BookingHeld;
import io.beautysalon.contracts.booking.Collect;
import io.beautysalon.contracts.booking.CollectMode;
import io.beautysalon.starter.Ids;
import io.beautysalon.starter.UseCase;
import io.beautysalon.starter.outbox.Outbox;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks the client of a hold for money, or says that nothing is asked: without either the hold would
 * starve.
 */
@UseCase
class RequestPayment {

    private final Payments payments;
    private final ChargeableAccount account;
    private final OperationQueue operations;
    private final Charges charges;
    private final Convergence convergence;
    private final Outbox outbox;
    private final Ids ids;

    RequestPayment(
            Payments payments,
            ChargeableAccount account,
            OperationQueue operations,
            Charges charges,
            Convergence convergence,
            Outbox outbox,
            Ids ids) {
        this.payments = payments;
        this.account = account;
        this.operations = operations;
        this.charges = charges;
        this.convergence = convergence;
        this.outbox = outbox;
        this.ids = ids;
    }

    /** Joins the caller's transaction; the call to Stripe follows its commit. */
    void request(BookingHeld held) {
        var collect = held.collect();
        if (collect != null && collect.mode() != CollectMode.NONE) {
            var stripeAccount = account.ofSalon().orElse(null);
            var payment =
                    payments.save(
                            Payment.requested(ids.next(), terms(held, collect, stripeAccount)));
            waivedCause(payment)
                    .ifPresentOrElse(
                            cause -> outbox.append(payment.waive(cause, occasion(held))),
                            () -> ask(payment));
        }
    }

    private void ask(Payment payment) {
        var operation = ids.next();
        var terms = payment.terms();
        var request =
                charges.creation(
                        new Charges.NewIntent(
                                operation,
                                payment.id(),
                                terms.bookingId(),
                                terms.accountRequired(),
                                payment.requestedAmount(),
                                terms.captureMode(),
                                convergence.fee(payment.requestedAmount())));
        operations.plan(operation, payment.id(), Verb.CREATE_INTENT, terms.requested(), request);
    }

    private static Optional<WaivedCause> waivedCause(Payment payment) {
        if (payment.requestedAmount().isZero()) {
            return Optional.of(WaivedCause.NOTHING_DUE);
        }
        if (ChargeRules.isBelowMinimum(payment.requestedAmount())) {
            return Optional.of(WaivedCause.BELOW_MINIMUM);
        }
        return payment.terms().stripeAccount() == null
                ? Optional.of(WaivedCause.ACCOUNT_INACTIVE)
                : Optional.empty();
    }

    private static PaymentTerms terms(
            BookingHeld held, Collect collect, @Nullable String stripeAccount) {
        var amount = ChargeRules.chargeable(collect.amount());
        return new PaymentTerms(
                held.bookingId(),
                held.clientId(),
                collect.mode() == CollectMode.FULL ? PaymentKind.FULL : PaymentKind.DEPOSIT,
                amount.amount(),
                amount.currency(),
                collect.captureMode(),
                stripeAccount,
                held.holdEndsAt());
    }

    private static Occasion occasion(BookingHeld held) {
        return new Occasion(held.salonId(), held.actor(), held.occurredAt());
    }
}
