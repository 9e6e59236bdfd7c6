package io.beautysalon.gateway.limits;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much one may ask for.
 *
 * @param salon of all callers in one salon together
 * @param user of one user or one booking's guests
 * @param address of all visitors from one address
 * @param localPercent what this process grants of each while Redis can't be asked
 */
@Validated
@ConfigurationProperties("salon.limits")
record LimitSettings(
        @Valid @DefaultValue Salon salon,
        @Valid @DefaultValue User user,
        @Valid @DefaultValue Address address,
        @Min(1) @Max(100) @DefaultValue("25") int localPercent) {

    /** A bucket's refill and size, in units (a search is one). */
    interface Allowance {

        int perSecond();

        int burst();
    }

    record Salon(
            @Min(1) @DefaultValue("200") int perSecond, @Min(1) @DefaultValue("2000") int burst)
            implements Allowance {}

    record User(@Min(1) @DefaultValue("20") int perSecond, @Min(1) @DefaultValue("200") int burst)
            implements Allowance {}

    record Address(
            @Min(1) @DefaultValue("10") int perSecond, @Min(1) @DefaultValue("100") int burst)
            implements Allowance {}
}
