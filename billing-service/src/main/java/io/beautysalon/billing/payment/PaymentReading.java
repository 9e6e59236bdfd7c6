package io.beautysalon.billing.payment;

import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The transactions before and after an intent is read back. */
@Component
class PaymentReading {

    private static final Logger LOG = LoggerFactory.getLogger(PaymentReading.class);

    private final PaymentLocks locks;
    private final PaymentBook book;
    private final UnclaimedMoney unclaimed;

    PaymentReading(PaymentLocks locks, PaymentBook book, UnclaimedMoney unclaimed) {
        this.locks = locks;
        this.book = book;
        this.unclaimed = unclaimed;
    }

    /**
     * The number of the read; empty when the intent isn't known yet: the webhook may be faster than
     * our own answer.
     */
    @Transactional
    Optional<Long> start(Charges.Intent intent) {
        return locks.paymentOf(intent.id()).map(this::start);
    }

    private long start(Payment payment) {
        locks.seen(payment);
        return payment.reads().start();
    }

    @Transactional
    void apply(Charges.Intent intent, Optional<Long> read, IntentSnapshot seen) {
        locks.paymentOf(intent.id())
                .ifPresentOrElse(
                        payment -> apply(payment, read, seen), () -> adopt(intent, read, seen));
    }

    private void apply(Payment payment, Optional<Long> read, IntentSnapshot seen) {
        if (read.isEmpty() || payment.reads().admit(read.get())) {
            book.enter(payment, seen);
        }
    }

    /**
     * No payment's intent yet: that of one whose own answer is slower than the webhook (and may
     * have come while we waited for the lock), or of a link on which somebody has just paid; or
     * money that nobody has asked for.
     */
    private void adopt(Charges.Intent intent, Optional<Long> read, IntentSnapshot seen) {
        var named = named(intent, seen);
        if (named.isEmpty()) {
            LOG.warn("intent {} on {} is none of ours", intent.id(), intent.account());
        } else if (named.get().isPaidBy(seen)) {
            apply(named.get(), read, seen);
        } else if (seen.authorised() > 0) {
            unclaimed.found(named.get().id(), intent, seen);
        }
    }

    /** The metadata may only lead to a payment of this salon, on this account. */
    private Optional<Payment> named(Charges.Intent intent, IntentSnapshot seen) {
        return Optional.ofNullable(seen.paymentHint())
                .flatMap(locks::payment)
                .filter(payment ->
                        Objects.equals(payment.terms().stripeAccount(), intent.account()));
    }
}
