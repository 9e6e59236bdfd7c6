package io.beautysalon.gateway.redis;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long a request waits for Redis.
 *
 * @param timeout of one call
 * @param pause how long it isn't asked after a failure
 */
@Validated
@ConfigurationProperties("salon.redis")
record RedisPatience(
        @NotNull @DefaultValue("50ms") Duration timeout,
        @NotNull @DefaultValue("1s") Duration pause) {}
