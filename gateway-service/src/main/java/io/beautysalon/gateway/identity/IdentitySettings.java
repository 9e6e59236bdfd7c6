package io.beautysalon.gateway.identity;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Whose tokens count.
 *
 * @param issuer the project's exact issuer; its keys are at {@code /.well-known/jwks.json} below
 * @param keysLive how long published keys are used without asking again
 * @param keysRetry how long after one attempt the next may be made
 * @param keysTimeout of one attempt
 */
@Validated
@ConfigurationProperties("salon.identity")
record IdentitySettings(
        @NotNull URI issuer,
        @NotNull @DefaultValue("5m") Duration keysLive,
        @NotNull @DefaultValue("30s") Duration keysRetry,
        @NotNull @DefaultValue("2s") Duration keysTimeout) {

    /** Tolerated difference of clocks, for every token that comes from outside. */
    static final Duration SKEW = Duration.ofSeconds(30);

    URI user() {
        return URI.create(issuer + "/user");
    }

    URI keys() {
        return URI.create(issuer + "/.well-known/jwks.json");
    }
}
