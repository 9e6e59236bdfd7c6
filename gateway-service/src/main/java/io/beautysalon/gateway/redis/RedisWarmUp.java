package io.beautysalon.gateway.redis;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.data.redis.connection.ReactiveRedisConnection;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.stereotype.Component;

/** Connects before the first request: it would take longer than a request waits for Redis. */
@Component
class RedisWarmUp implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(RedisWarmUp.class);
    private static final Duration LIMIT = Duration.ofSeconds(3);

    private final ReactiveStringRedisTemplate redis;

    RedisWarmUp(ReactiveStringRedisTemplate redis) {
        this.redis = redis;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        redis.execute(ReactiveRedisConnection::ping)
                .timeout(LIMIT)
                .doOnError(error -> LOG.warn("starting without Redis: {}", error.toString()))
                .onErrorComplete()
                .blockLast();
    }
}
