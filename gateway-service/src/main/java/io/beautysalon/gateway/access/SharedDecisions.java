package io.beautysalon.gateway.access;

import io.beautysalon.contracts.access.AccessDecision;
import io.beautysalon.contracts.access.AccessEntry;
import io.beautysalon.gateway.redis.RedisCalls;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Decisions that the gateways share: one Redis hash per salon with its epoch, status and stage,
 * which tenant-service overwrites after each change, and one field per caller. A field older than
 * the epoch is worth nothing, and an older epoch never overwrites a newer one.
 */
@Component
class SharedDecisions {

    private static final Logger LOG = LoggerFactory.getLogger(SharedDecisions.class);
    private static final RedisScript<Boolean> KEEP =
            RedisScript.of(new ClassPathResource("access/keep-decision.lua"), Boolean.class);

    private final ReactiveStringRedisTemplate redis;
    private final RedisCalls calls;
    private final AccessSettings settings;
    private final JsonMapper json;
    private final Clock clock;

    SharedDecisions(
            ReactiveStringRedisTemplate redis,
            RedisCalls calls,
            AccessSettings settings,
            JsonMapper json,
            Clock clock) {
        this.redis = redis;
        this.calls = calls;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    /** A decision that still counts; empty when there is none, and when Redis is away. */
    Mono<AccessDecision> find(Question question) {
        return calls.call(
                        redis.<String, String>opsForHash()
                                .multiGet(
                                        AccessEntry.key(question.salon()),
                                        List.of(
                                                AccessEntry.EPOCH,
                                                AccessEntry.field(question.caller()))))
                .mapNotNull(fields -> current(question, fields))
                .onErrorResume(e -> Mono.empty());
    }

    /** Shares a decision; losing it costs the next gateway a question. */
    Mono<Void> keep(Question question, AccessDecision decision) {
        return calls.call(
                        redis.execute(
                                        KEEP,
                                        List.of(AccessEntry.key(question.salon())),
                                        List.of(
                                                Long.toString(decision.epoch()),
                                                decision.status().name(),
                                                decision.stage().name(),
                                                AccessEntry.field(question.caller()),
                                                json.writeValueAsString(decision),
                                                Long.toString(settings.longest().toSeconds())))
                                .then())
                .onErrorResume(e -> Mono.empty());
    }

    private @Nullable AccessDecision current(Question question, List<String> fields) {
        var epoch = fields.get(0);
        var kept = fields.get(1);
        if (epoch == null || kept == null) {
            return null;
        }
        try {
            var decision = json.readValue(kept, AccessDecision.class);
            var counts =
                    decision.salonId().equals(question.salon())
                            && decision.epoch() >= Long.parseLong(epoch)
                            && decision.decidedAt()
                                    .plus(settings.longest())
                                    .isAfter(clock.instant());
            return counts ? decision : null;
        } catch (JacksonException | NumberFormatException e) {
            LOG.warn("unreadable decision about salon {} in Redis", question.salon(), e);
            return null;
        }
    }
}
