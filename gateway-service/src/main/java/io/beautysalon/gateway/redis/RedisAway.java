package io.beautysalon.gateway.redis;

import org.jspecify.annotations.Nullable;

/** Redis is slow or gone; whoever catches this has another way. */
public final class RedisAway extends RuntimeException {

    RedisAway(@Nullable Throwable cause) {
        super("redis is away", cause, false, false);
    }
}
