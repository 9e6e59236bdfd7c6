package io.beautysalon.billing.payment;

import io.beautysalon.billing.bill.BillLines;
import io.beautysalon.billing.refund.Refund;
import io.beautysalon.billing.refund.RefundReason;
import io.beautysalon.billing.refund.Refunds;
import io.beautysalon.contracts.Money;
import io.beautysalon.contracts.access.Scope;
import io.beautysalon.starter.UseCase;
import io.beautysalon.starter.audit.AuditTrail;
import io.beautysalon.starter.concurrency.IfMatch;
import io.beautysalon.starter.problem.CommonProblem;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/** Gives a client money back because the desk wants it so: all, a part, or some lines' price. */
@UseCase
public class RefundPayment {

    private final DeskPayments desk;
    private final Refunds refunds;
    private final BillLines lines;
    private final AskRefund askRefund;
    private final RefundLimit limit;
    private final AuditTrail audit;

    RefundPayment(
            DeskPayments desk,
            Refunds refunds,
            BillLines lines,
            AskRefund askRefund,
            RefundLimit limit,
            AuditTrail audit) {
        this.desk = desk;
        this.refunds = refunds;
        this.lines = lines;
        this.askRefund = askRefund;
        this.limit = limit;
        this.audit = audit;
    }

    /**
     * What the desk wants.
     *
     * @param amount null for the price of the lines, or without lines for all that is left
     * @param lineIds lines of the booking that it is for, may be empty
     */
    public record Wish(@Nullable Money amount, List<UUID> lineIds, String reason) {}

    /**
     * The new refund: done when the desk hands the money over itself, else on its way to Stripe.
     */
    @Transactional
    public Refund refund(UUID id, IfMatch seen, Wish wish) {
        var payment = desk.locked(id, Scope.PAYMENTS_REFUND);
        seen.check(payment.version());
        var left = left(payment);
        var amount = amount(payment, wish, left);
        if (amount > left) {
            throw PaymentProblem.REFUND_TOO_LARGE.with(
                    "refundable", new Money(left, payment.terms().currency()));
        }
        limit.check(amount);
        var reason = RefundReason.of(wish.reason(), wish.lineIds());
        var refund =
                payment.terms().isRecord()
                        ? askRefund.byHand(payment, amount, reason)
                        : byStripe(payment, amount, reason);
        audit.record("payment.refund", id, null, String.valueOf(amount), wish.reason());
        return refund;
    }

    private Refund byStripe(Payment payment, long amount, RefundReason reason) {
        desk.requireQuiet(payment);
        return askRefund.ofDesk(payment, amount, reason);
    }

    /** What may still go back, refunds on their way counted as gone. */
    private long left(Payment payment) {
        if (payment.amounts().captured() == 0) {
            throw PaymentProblem.PAYMENT_STATE.with("status", payment.status());
        }
        var underway =
                refunds.findByPaymentId(payment.id()).stream()
                        .filter(Refund::isUnderway)
                        .mapToLong(Refund::amount)
                        .sum();
        return payment.amounts().refundable() - underway;
    }

    private long amount(Payment payment, Wish wish, long left) {
        var wanted = wish.amount();
        var ofLines = lines.priceOf(payment.terms().bookingId(), wish.lineIds());
        if (wanted == null) {
            return wish.lineIds().isEmpty() ? left : ofLines;
        }
        if (!wanted.currency().equals(payment.terms().currency())) {
            throw CommonProblem.INVALID.at("/amount/currency", payment.terms().currency());
        }
        if (wanted.isZero() || !ChargeRules.chargeable(wanted).equals(wanted)) {
            throw CommonProblem.INVALID.at("/amount/amount", "an amount that Stripe can move");
        }
        if (!wish.lineIds().isEmpty() && wanted.amount() > ofLines) {
            throw CommonProblem.INVALID.at("/amount/amount", "no more than the lines cost");
        }
        return wanted.amount();
    }
}
