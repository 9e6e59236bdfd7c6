package io.beautysalon.tenant.access;

import io.beautysalon.contracts.access.AccessEntry;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;

/** The entry in Redis that gateways read first: one hash per salon, one field per caller. */
@Component
class AccessEntries {

    private static final Logger LOG = LoggerFactory.getLogger(AccessEntries.class);
    private static final RedisScript<Boolean> OVERWRITE =
            RedisScript.of(new ClassPathResource("access/overwrite-entry.lua"), Boolean.class);

    /** As long as a caller's decision may serve: what outlives it protects nothing. */
    private static final Duration LIFE = Duration.ofSeconds(60);

    private final StringRedisTemplate redis;

    AccessEntries(StringRedisTemplate redis) {
        this.redis = redis;
    }

    /** Overwrites an older entry. A lost write costs a minute at most: decisions grow old. */
    void overwrite(UUID salon, Entry entry) {
        try {
            redis.execute(
                    OVERWRITE,
                    List.of(AccessEntry.key(salon)),
                    Long.toString(entry.epoch()),
                    entry.status(),
                    entry.stage(),
                    Long.toString(LIFE.toSeconds()));
        } catch (DataAccessException e) {
            LOG.warn("the access entry of salon {} was not overwritten: {}", salon, e.toString());
        }
    }

    record Entry(long epoch, String status, String stage) {}
}
