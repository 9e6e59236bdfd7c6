package io.beautysalon.gateway.redis;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Calls Redis with little patience: after one failure it isn't asked again for a moment, so that an
 * outage costs one slow request and not every one of them.
 */
@Component
public class RedisCalls {

    private static final Logger LOG = LoggerFactory.getLogger(RedisCalls.class);

    private final RedisPatience patience;
    private final Clock clock;
    private volatile Instant resumeAt = Instant.MIN;

    RedisCalls(RedisPatience patience, Clock clock) {
        this.patience = patience;
        this.clock = clock;
    }

    /** The call's result; empty is a result too. Fails with {@link RedisAway}, never otherwise. */
    public <T> Mono<T> call(Mono<T> call) {
        if (clock.instant().isBefore(resumeAt)) {
            return Mono.error(new RedisAway(null));
        }
        return call.timeout(patience.timeout())
                .onErrorMap(error -> {
                    giveUp(error, patience.pause());
                    return new RedisAway(error);
                });
    }

    private void giveUp(Throwable error, Duration pause) {
        resumeAt = clock.instant().plus(pause);
        LOG.warn("Redis doesn't answer, going on without it for {}: {}", pause, error.toString());
    }
}
