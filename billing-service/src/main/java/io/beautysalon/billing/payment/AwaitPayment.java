package io.beautysalon.billing.payment;

import io.beautysalon.starter.UseCase;
import io.beautysalon.starter.security.Caller;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Waits until there is something to say about a booking's payment that the caller doesn't know yet.
 */
@UseCase
class AwaitPayment {

    /** The change may happen in another instance, which wakes nobody here. */
    private static final Duration LOOK = Duration.ofMillis(250);

    private final PaymentAsk ask;
    private final PaymentSignals signals;

    AwaitPayment(PaymentAsk ask, PaymentSignals signals) {
        this.ask = ask;
        this.signals = signals;
    }

    /**
     * The latest that is known when the news came or the time was over; no transaction is held
     * while waiting.
     */
    Optional<PaymentAsk.Known> await(
            UUID booking, Duration longest, Predicate<PaymentAsk.Known> isNews) {
        var end = System.nanoTime() + longest.toNanos();
        while (true) {
            var known = ask.of(booking, Caller.current());
            var left = Duration.ofNanos(end - System.nanoTime());
            if (known.filter(isNews).isPresent() || !left.isPositive()) {
                return known;
            }
            signals.await(booking, left.compareTo(LOOK) < 0 ? left : LOOK);
        }
    }
}
