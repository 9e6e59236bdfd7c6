package io.beautysalon.stripetwin.wire;

import io.beautysalon.stripetwin.core.StripeError;
import io.beautysalon.stripetwin.core.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Stripe's idempotency of v1 POSTs: the first answer under a key is given again for 24 hours,
 * errors of an execution that had begun included (https://docs.stripe.com/api/idempotent_requests).
 * A v2 key runs failed work again and lives for 30 days.
 */
public final class Idempotency {

    private static final Duration V1_LIFE = Duration.ofHours(24);
    private static final Duration V2_LIFE = Duration.ofDays(30);

    private final VirtualClock clock;
    private final Map<Key, Entry> entries = new HashMap<>();

    public Idempotency(VirtualClock clock) {
        this.clock = clock;
    }

    /**
     * Claims the key. A stored answer comes back; a key in use or used for something else is an
     * error.
     */
    synchronized Optional<Answer> begin(Key key, String fingerprint) {
        var now = clock.instant();
        entries.values().removeIf(entry -> entry.answer() != null && !entry.ends().isAfter(now));
        var entry = entries.get(key);
        if (entry == null) {
            var life = key.v2() ? V2_LIFE : V1_LIFE;
            entries.put(key, new Entry(fingerprint, now.plus(life), null));
            return Optional.empty();
        }
        if (!entry.fingerprint().equals(fingerprint)) {
            throw StripeError.keyReused(key.value());
        }
        if (entry.answer() == null) {
            throw StripeError.keyInUse(key.value());
        }
        return Optional.of(entry.answer());
    }

    synchronized void keep(Key key, Answer answer) {
        if (key.v2() && answer.status() >= 400) {
            entries.remove(key);
        } else {
            entries.computeIfPresent(
                    key, (k, entry) -> new Entry(entry.fingerprint(), entry.ends(), answer));
        }
    }

    synchronized void release(Key key) {
        entries.computeIfPresent(key, (k, entry) -> entry.answer() == null ? null : entry);
    }

    /** How many requests are being worked on under a key right now. */
    public synchronized long inUse() {
        return entries.values().stream().filter(entry -> entry.answer() == null).count();
    }

    record Key(String account, String value, boolean v2) {}

    private record Entry(String fingerprint, Instant ends, @Nullable Answer answer) {}
}
