package io.beautysalon.stripetwin.wire;

import io.beautysalon.stripetwin.core.Notebook;
import io.beautysalon.stripetwin.core.StripeError;
import io.beautysalon.stripetwin.core.Trees;
import io.beautysalon.stripetwin.core.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Stripe's idempotency of v1 POSTs: the first answer under a key is given again for 24 hours,
 * errors of an execution that had begun included (https://docs.stripe.com/api/idempotent_requests).
 * A v2 key runs failed work again and lives for 30 days.
 */
public final class Idempotency implements Notebook.Chapter {

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

    @Override
    public String name() {
        return "keys";
    }

    @Override
    public synchronized ObjectNode save() {
        var saved = Trees.object();
        var list = saved.putArray("answered");
        entries.forEach((key, entry) -> {
            if (entry.answer() != null) {
                list.add(line(key, entry, entry.answer()));
            }
        });
        return saved;
    }

    private static ObjectNode line(Key key, Entry entry, Answer answer) {
        var line =
                Trees.object()
                        .put("account", key.account())
                        .put("key", key.value())
                        .put("v2", key.v2())
                        .put("fingerprint", entry.fingerprint())
                        .put("ends", entry.ends().toString())
                        .put("status", answer.status())
                        .put("body", answer.body());
        var headers = line.putObject("headers");
        answer.headers().forEach(headers::put);
        return line;
    }

    @Override
    public synchronized void load(ObjectNode saved) {
        for (var line : saved.path("answered")) {
            var headers = new HashMap<String, String>();
            line.path("headers")
                    .properties()
                    .forEach(each -> headers.put(each.getKey(), each.getValue().asString()));
            var answer =
                    new Answer(
                            line.path("status").asInt(),
                            Base64.getDecoder().decode(line.path("body").asString()),
                            headers);
            entries.put(
                    new Key(
                            line.path("account").asString(),
                            line.path("key").asString(),
                            line.path("v2").asBoolean()),
                    new Entry(
                            line.path("fingerprint").asString(),
                            Instant.parse(line.path("ends").asString()),
                            answer));
        }
    }

    record Key(String account, String value, boolean v2) {}

    private record Entry(String fingerprint, Instant ends, @Nullable Answer answer) {}
}
