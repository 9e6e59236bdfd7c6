package io.beautysalon.gateway.redis;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Calls Redis with little patience: after a few failures in a row it isn't asked again for a
 * moment, so that an outage costs a few slow requests and not every one of them.
 */
@Component
public class RedisCalls {

    private static final Logger LOG = LoggerFactory.getLogger(RedisCalls.class);

    private final RedisPatience patience;
    private final Clock clock;
    private final AtomicInteger failures = new AtomicInteger();
    private volatile Instant resumeAt = Instant.MIN;

    RedisCalls(RedisPatience patience, Clock clock) {
        this.patience = patience;
        this.clock = clock;
    }

    /** The call's result; empty is a result too. Fails with {@link RedisAway}, never otherwise. */
    public <T> Mono<T> call(Mono<T> call) {
        return clock.instant().isBefore(resumeAt)
                ? Mono.error(new RedisAway(null))
                : attempt(call, patience.timeout());
    }

    /** The same for whom there is no other way: it is tried in any case, and waited for longer. */
    public <T> Mono<T> insist(Mono<T> call) {
        return attempt(call, patience.insistence());
    }

    private <T> Mono<T> attempt(Mono<T> call, Duration timeout) {
        return call.timeout(timeout)
                .doOnSuccess(result -> failures.set(0))
                .onErrorMap(error -> {
                    count(error);
                    return new RedisAway(error);
                });
    }

    private void count(Throwable error) {
        if (failures.incrementAndGet() >= patience.failures()) {
            resumeAt = clock.instant().plus(patience.pause());
            LOG.warn(
                    "Redis doesn't answer, going on without it for a moment: {}", error.toString());
        }
    }
}
