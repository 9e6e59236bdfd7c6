package io.beautysalon.gateway.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** This process's share of the buckets, for as long as nobody can count for all. */
@Component
class LocalBuckets {

    private static final int DEAREST = 10;

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
                .min(Verdict.STRICTEST)
                .orElseThrow();
    }

    private Verdict take(Bucket bucket, int cost) {
        var rate = Math.max(1, share(bucket.allowance().perSecond()));
        // a share too small for the dearest request would refuse it for ever
        var size = Math.max(DEAREST, share(bucket.allowance().burst()));
        var now = clock.instant();
        var level =
                levels.asMap()
                        .compute(
                                bucket.key(),
                                (key, known) ->
                                        known == null
                                                ? Level.full(size, now).take(cost)
                                                : known.refilled(rate, size, now).take(cost));
        return Verdict.of(size, rate, level.thousandths, cost, level.granted);
    }

    private int share(int whole) {
        return whole * settings.localPercent() / 100;
    }

    private record Level(long thousandths, Instant at, boolean granted) {

        static Level full(int size, Instant now) {
            return new Level(size * Verdict.UNIT, now, true);
        }

        Level refilled(long perSecond, int size, Instant now) {
            var gained = Math.max(0, Duration.between(at, now).toMillis()) * perSecond;
            return new Level(Math.min(size * Verdict.UNIT, thousandths + gained), now, granted);
        }

        Level take(int cost) {
            var price = cost * Verdict.UNIT;
            return thousandths >= price
                    ? new Level(thousandths - price, at, true)
                    : new Level(thousandths, at, false);
        }
    }
}
