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

    PaymentReading(PaymentLocks locks, PaymentBook book) {
        this.locks = locks;
        this.book = book;
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
                .or(() -> hinted(intent, seen))
                .ifPresentOrElse(
                        payment -> apply(payment, read, seen),
                        () ->
                                LOG.warn(
                                        "intent {} on {} is none of ours",
                                        intent.id(),
                                        intent.account()));
    }

    private void apply(Payment payment, Optional<Long> read, IntentSnapshot seen) {
        if (read.isEmpty() || payment.reads().admit(read.get())) {
            book.enter(payment, seen);
        }
    }

    /**
     * The metadata may only lead to a payment of this salon, on this account, that has no intent
     * yet, or a link on which somebody has just paid.
     */
    private Optional<Payment> hinted(Charges.Intent intent, IntentSnapshot seen) {
        return Optional.ofNullable(seen.paymentHint())
                .flatMap(locks::payment)
                .filter(payment -> payment.awaitsIntentOf(seen))
                .filter(payment ->
                        Objects.equals(payment.terms().stripeAccount(), intent.account()));
    }
}
