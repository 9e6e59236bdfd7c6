package io.beautysalon.billing.payment;

import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.security.Caller;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Large refunds need a second factor given just now. */
@Component
class RefundLimit {

    private static final Duration FRESH = Duration.ofMinutes(10);

    private final PaymentProperties properties;
    private final Clock clock;

    RefundLimit(PaymentProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    /** Throws {@code second-factor-needed} above the limit, in minor units. */
    void check(long amount) {
        var factor = Caller.current().totpAt();
        var fresh = factor != null && !factor.plus(FRESH).isBefore(clock.instant());
        if (amount > properties.refundLimit() && !fresh) {
            throw CommonProblem.SECOND_FACTOR_NEEDED.exception();
        }
    }
}
