package io.beautysalon.billing.payment;

import io.beautysalon.billing.refund.Refund;
import io.beautysalon.contracts.billing.PaymentKind;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A booking's payments, what went back of them, and what that means for each. */
final class Settling {

    private final List<Payment> payments;
    private final Map<UUID, List<Refund>> back;
    private final boolean over;
    private final @Nullable Shares shares;

    Settling(List<Payment> payments, List<Refund> refunds, @Nullable BookingAim aim) {
        this.payments = payments;
        this.back = refunds.stream().collect(Collectors.groupingBy(Refund::paymentId));
        this.over = aim != null && aim.isOver();
        this.shares = aim == null || aim.keep() == null ? null : shares(aim.keep());
    }

    private Shares shares(long keep) {
        return Shares.of(
                keep, over, payments.stream().filter(this::isSettled).map(this::holding).toList());
    }

    /** What a client pays for a visit that takes place is the bill's business. */
    private boolean isSettled(Payment payment) {
        return over || payment.terms().kind() != PaymentKind.BALANCE;
    }

    private Shares.Holding holding(Payment payment) {
        var target = payment.target();
        var refunds = refundsOf(payment);
        return new Shares.Holding(
                payment.id(),
                payment.terms().kind(),
                payment.terms().isRecord(),
                held(payment),
                payment.amounts().refunded() + underway(payment),
                refunds.stream().filter(Refund::isOfSettlement).mapToLong(Refund::counted).sum(),
                target == null ? Long.MAX_VALUE : target,
                payment.isUnpaid() && !payment.end().isAbandoned()
                        ? payment.terms().requested()
                        : 0);
    }

    /** The client's money, taken or only granted, in minor units. */
    private static long held(Payment payment) {
        if (payment.amounts().captured() > 0) {
            return payment.amounts().captured();
        }
        return payment.status().isOver() ? 0 : payment.amounts().authorised();
    }

    /** Payments that nobody has to make any more, now that the booking is over. */
    List<Payment> unwanted() {
        return shares == null || !over
                ? List.of()
                : payments.stream()
                        .filter(payment -> payment.isUnpaid() && !payment.end().isAbandoned())
                        .filter(payment -> !shares.wants(payment.id()))
                        .toList();
    }

    /**
     * What may stay of a payment; null while nobody has said. A hold that goes on otherwise than it
     * began is still only a hold: its money waits for the confirmation.
     */
    @Nullable Long goal(Payment payment) {
        var target = payment.target();
        if (shares == null || !isSettled(payment) || (!over && target == null)) {
            return target;
        }
        return target == null
                ? Long.valueOf(shares.of(payment.id()))
                : Long.valueOf(Math.min(shares.of(payment.id()), target));
    }

    /** What may be kept and nobody was asked for, in minor units. */
    long missing() {
        return shares == null ? 0 : shares.missing();
    }

    /** Refunds that were asked for and haven't ended, in minor units. */
    long underway(Payment payment) {
        return refundsOf(payment).stream()
                .filter(Refund::isUnderway)
                .mapToLong(Refund::amount)
                .sum();
    }

    /** The bank sent money back: a person decides how the client gets it. */
    boolean needsAPerson(Payment payment) {
        return refundsOf(payment).stream().anyMatch(Refund::cameBack);
    }

    private List<Refund> refundsOf(Payment payment) {
        return back.getOrDefault(payment.id(), List.of());
    }
}
