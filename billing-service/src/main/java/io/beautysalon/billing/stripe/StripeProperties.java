package io.beautysalon.billing.stripe;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How Stripe is reached; the keys are in Vault.
 *
 * @param address Stripe's API, or a stand-in
 * @param connectTimeout for a connection
 * @param readTimeout for an answer; the SDK's own 80 s would hold a worker far too long (STR-07)
 * @param concurrentCalls at most, 1 to 100
 * @param callsPerSecond at most; Stripe allows 100 in live mode and 25 in a sandbox (STR-08)
 * @param onboardingReturn where Stripe sends the salon back to after its form
 */
@Validated
@ConfigurationProperties("salon.stripe")
record StripeProperties(
        @NotNull URI address,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("20s") Duration readTimeout,
        @Min(1) @Max(100) @DefaultValue("20") int concurrentCalls,
        @Min(4) @Max(10_000) @DefaultValue("80") int callsPerSecond,
        @DefaultValue("https://app.salon.example/payment-account") URI onboardingReturn) {}
