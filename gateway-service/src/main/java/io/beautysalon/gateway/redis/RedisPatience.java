package io.beautysalon.gateway.redis;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long a request waits for Redis.
 *
 * @param timeout of one call
 * @param insistence of one call for whom there is no other way
 * @param failures in a row after which it isn't asked for a while
 * @param pause how long that is
 */
@Validated
@ConfigurationProperties("salon.redis")
record RedisPatience(
        @NotNull @DefaultValue("50ms") Duration timeout,
        @NotNull @DefaultValue("500ms") Duration insistence,
        @Min(1) @DefaultValue("3") int failures,
        @NotNull @DefaultValue("1s") Duration pause) {}
