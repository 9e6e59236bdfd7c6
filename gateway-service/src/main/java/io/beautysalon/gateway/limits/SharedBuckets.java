package io.beautysalon.gateway.limits;

import io.beautysalon.gateway.redis.RedisCalls;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Buckets that all gateways share, taken from in one call. */
@Component
class SharedBuckets {

    @SuppressWarnings("rawtypes") // the script's answer is a Lua table
    private static final RedisScript<List> TAKE =
            RedisScript.of(new ClassPathResource("limits/take.lua"), List.class);

    private final ReactiveStringRedisTemplate redis;
    private final RedisCalls calls;

    SharedBuckets(ReactiveStringRedisTemplate redis, RedisCalls calls) {
        this.redis = redis;
        this.calls = calls;
    }

    /** Takes from all or none; fails when Redis is away, later if there is no other way. */
    Mono<Verdict> take(List<Bucket> buckets, int cost, boolean insisting) {
        var keys = buckets.stream().map(Bucket::key).toList();
        List<String> arguments = new ArrayList<>();
        arguments.add(Integer.toString(cost));
        for (Bucket bucket : buckets) {
            arguments.add(Integer.toString(bucket.allowance().perSecond()));
            arguments.add(Integer.toString(bucket.allowance().burst()));
        }
        var call = redis.execute(TAKE, keys, arguments).next();
        return (insisting ? calls.insist(call) : calls.call(call))
                .map(answer -> verdict(buckets, cost, answer));
    }

    private static Verdict verdict(List<Bucket> buckets, int cost, List<?> answer) {
        var taken = answer.getFirst().equals(1L);
        return IntStream.range(0, buckets.size())
                .mapToObj(i -> verdict(buckets.get(i), cost, taken, (Long) answer.get(i + 1)))
                .min(Verdict.STRICTEST)
                .orElseThrow();
    }

    private static Verdict verdict(Bucket bucket, int cost, boolean taken, long level) {
        var allowance = bucket.allowance();
        var fits = taken || level >= cost * Verdict.UNIT;
        return Verdict.of(allowance.burst(), allowance.perSecond(), level, cost, fits);
    }
}
