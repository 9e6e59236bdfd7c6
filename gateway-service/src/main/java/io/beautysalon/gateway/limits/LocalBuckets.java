package io.beautysalon.gateway.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** This process's share of the buckets, for as long as nobody can count for all. */
@Component
class LocalBuckets {

    private final LimitSettings settings;
    private final Clock clock;
    private final Cache<String, Level> levels =
            Caffeine.newBuilder()
                    .maximumSize(50_000)
                    .expireAfterAccess(Duration.ofMinutes(1))
                    .build();

    LocalBuckets(LimitSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    Verdict take(List<Bucket> buckets, int cost) {
        return buckets.stream()
                .map(bucket -> take(bucket, cost))
                .min(Comparator.comparing(Verdict::allowed).thenComparingInt(Verdict::remaining))
                .orElseThrow();
    }

    private Verdict take(Bucket bucket, int cost) {
        var rate = bucket.allowance().perSecond() * settings.localShare();
        // a share too small for the dearest request would refuse it for ever
        var size = (int) Math.max(10, bucket.allowance().burst() * settings.localShare());
        var now = clock.instant();
        var taken =
                levels.asMap()
                        .compute(
                                bucket.key(),
                                (key, level) ->
                                        level == null
                                                ? new Level(size, now, true).take(cost)
                                                : level.refilled(rate, size, now).take(cost));
        return Verdict.of(size, rate, taken.tokens, cost, taken.granted);
    }

    private record Level(double tokens, Instant at, boolean granted) {

        Level refilled(double rate, int size, Instant now) {
            var seconds = Math.max(0, Duration.between(at, now).toNanos() / 1e9);
            return new Level(Math.min(size, tokens + seconds * rate), now, granted);
        }

        Level take(int cost) {
            return tokens >= cost
                    ? new Level(tokens - cost, at, true)
                    : new Level(tokens, at, false);
        }
    }
}
