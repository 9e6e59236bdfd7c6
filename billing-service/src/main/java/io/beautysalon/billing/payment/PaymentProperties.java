package io.beautysalon.billing.payment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Our share.
 *
 * @param applicationFeeBp of what a client pays, in basis points; the same for every salon until
 *     there are plans
 */
@Validated
@ConfigurationProperties("salon.payments")
record PaymentProperties(@Min(0) @Max(10_000) @DefaultValue("100") int applicationFeeBp) {}
