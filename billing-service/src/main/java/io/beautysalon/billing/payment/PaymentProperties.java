package io.beautysalon.billing.payment;

import io.beautysalon.contracts.Money;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Our share, and how payments are looked after.
 *
 * @param applicationFeeBp of what a client pays, in basis points; the same for every salon until
 *     there are plans
 * @param lapseBefore how long before an authorisation runs out it is given back (STR-20)
 * @param secondLookAfter how long a payment that isn't final may go unseen before it is read back
 * @param refundLimit above this, in minor units, a refund needs a fresh second factor
 */
@Validated
@ConfigurationProperties("salon.payments")
record PaymentProperties(
        @Min(0) @Max(10_000) @DefaultValue("100") int applicationFeeBp,
        @DefaultValue("1h") Duration lapseBefore,
        @DefaultValue("15m") Duration secondLookAfter,
        @Min(0) @DefaultValue("20000") long refundLimit) {

    /** Our share of an amount, in minor units. */
    long fee(Money amount) {
        return amount.basisPoints(applicationFeeBp).amount();
    }
}
