package io.beautysalon.billing.payment;

import io.beautysalon.contracts.Money;
import io.beautysalon.contracts.access.Scope;
import io.beautysalon.starter.UseCase;
import io.beautysalon.starter.audit.AuditTrail;
import io.beautysalon.starter.concurrency.IfMatch;
import io.beautysalon.starter.problem.CommonProblem;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/** Takes an authorisation, or a part of it, because the desk wants it so. */
@UseCase
public class CapturePayment {

    private final DeskPayments desk;
    private final Convergence convergence;
    private final AuditTrail audit;

    CapturePayment(DeskPayments desk, Convergence convergence, AuditTrail audit) {
        this.desk = desk;
        this.convergence = convergence;
        this.audit = audit;
    }

    /**
     * On its way to Stripe afterwards.
     *
     * @param amount null for all of it
     */
    @Transactional
    public void capture(UUID id, IfMatch seen, @Nullable Money amount) {
        var payment = desk.locked(id, Scope.PAYMENTS_TAKE);
        seen.check(payment.version());
        if (payment.status() != PaymentStatus.AUTHORIZED) {
            throw PaymentProblem.PAYMENT_STATE.with("status", payment.status());
        }
        desk.requireQuiet(payment);
        var authorised = payment.amounts().authorised();
        if (amount != null && !isWithin(amount, payment, authorised)) {
            throw CommonProblem.INVALID.at(
                    "/amount", "1 to " + authorised + " " + payment.terms().currency());
        }
        payment.keep(amount == null ? authorised : amount.amount());
        convergence.converge(payment.terms().bookingId());
        audit.record("payment.capture", id, null, String.valueOf(payment.target()));
    }

    private static boolean isWithin(Money amount, Payment payment, long authorised) {
        return amount.currency().equals(payment.terms().currency())
                && !amount.isZero()
                && amount.amount() <= authorised
                && ChargeRules.chargeable(amount).equals(amount);
    }
}
