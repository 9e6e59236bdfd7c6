package io.beautysalon.gateway.limits;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much one may ask for.
 *
 * @param salon of all callers in one salon together
 * @param user of one user or one booking's guests
 * @param address of all visitors from one address
 * @param localShare what this process grants of each while Redis can't be asked
 */
@Validated
@ConfigurationProperties("salon.limits")
record LimitSettings(
        @Valid @DefaultValue Salon salon,
        @Valid @DefaultValue User user,
        @Valid @DefaultValue Address address,
        @Positive @DecimalMax("1") @DefaultValue("0.25") double localShare) {

    /** A bucket's refill and size, in units (a search is one). */
    interface Allowance {

        double perSecond();

        int burst();
    }

    record Salon(
            @Positive @DefaultValue("200") double perSecond,
            @Min(1) @DefaultValue("2000") int burst)
            implements Allowance {}

    record User(
            @Positive @DefaultValue("20") double perSecond, @Min(1) @DefaultValue("200") int burst)
            implements Allowance {}

    record Address(
            @Positive @DefaultValue("10") double perSecond, @Min(1) @DefaultValue("100") int burst)
            implements Allowance {}
}
