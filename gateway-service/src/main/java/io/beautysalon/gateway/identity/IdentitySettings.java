package io.beautysalon.gateway.identity;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Whose tokens count.
 *
 * @param issuer the project's exact issuer
 * @param address where the project is reached; its keys are at {@code /.well-known/jwks.json}
 *     below; the issuer unless that name means something else in here
 * @param keysLive how long published keys are used without asking again
 * @param keysRetry how long after one attempt the next may be made
 * @param keysTimeout of one attempt
 */
@Validated
@ConfigurationProperties("salon.identity")
record IdentitySettings(
        @NotNull URI issuer,
        @Nullable URI address,
        @NotNull @DefaultValue("5m") Duration keysLive,
        @NotNull @DefaultValue("30s") Duration keysRetry,
        @NotNull @DefaultValue("2s") Duration keysTimeout) {

    /** Tolerated difference of clocks, for every token that comes from outside. */
    static final Duration SKEW = Duration.ofSeconds(30);

    URI user() {
        return URI.create(reached() + "/user");
    }

    URI keys() {
        return URI.create(reached() + "/.well-known/jwks.json");
    }

    private URI reached() {
        return address == null ? issuer : address;
    }
}
