package io.beautysalon.gateway.identity;

import com.nimbusds.jose.jwk.JWKSet;
import io.beautysalon.gateway.errors.GatewayProblem;
import io.beautysalon.gateway.identity.TrustedKeys.TrustedKey;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/**
 * The keys that the project publishes. Known keys outlive an outage of the provider; a new one is
 * found at its first token, and made-up key ids can't make us ask more than every 30 seconds.
 */
@Component
class ProjectKeys {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectKeys.class);

    private final WebClient http;
    private final IdentitySettings settings;
    private final Clock clock;
    private final AtomicReference<@Nullable Mono<TrustedKeys>> asking = new AtomicReference<>();
    private volatile @Nullable Known known;
    private volatile Instant askedAt = Instant.MIN;

    ProjectKeys(WebClient http, IdentitySettings settings, Clock clock) {
        this.http = http;
        this.settings = settings;
        this.clock = clock;
    }

    /** The key of that id; empty if the project publishes no such key. */
    Mono<TrustedKey> find(@Nullable String id) {
        var now = known;
        if (now == null) {
            return ask().flatMap(keys -> Mono.justOrEmpty(keys.find(id)));
        }
        refreshIfOld(now);
        var key = now.keys.find(id);
        return key.isPresent() || !mayAsk()
                ? Mono.justOrEmpty(key)
                : ask().onErrorReturn(now.keys).flatMap(keys -> Mono.justOrEmpty(keys.find(id)));
    }

    /** Whether a token verified by this key before would be verified by it again. */
    boolean trusts(@Nullable String id, TrustedKey key) {
        var now = known;
        if (now != null) {
            refreshIfOld(now);
        }
        return now != null && now.keys.find(id).equals(Optional.of(key));
    }

    /** The known ones serve meanwhile. */
    private void refreshIfOld(Known now) {
        if (isOlder(now.at, settings.keysLive()) && mayAsk()) {
            ask().subscribe(keys -> {}, error -> {});
        }
    }

    private boolean mayAsk() {
        return isOlder(askedAt, settings.keysRetry());
    }

    private boolean isOlder(Instant time, Duration age) {
        return !clock.instant().minus(age).isBefore(time);
    }

    /** One question at a time; whoever comes meanwhile waits for the same answer. */
    private Mono<TrustedKeys> ask() {
        var running = asking.get();
        if (running != null) {
            return running;
        }
        var question =
                http.get()
                        .uri(settings.keys())
                        .retrieve()
                        .bodyToMono(String.class)
                        .timeout(settings.keysTimeout())
                        .map(ProjectKeys::parse)
                        .doOnNext(this::learn)
                        .doOnError(this::miss)
                        .onErrorMap(e -> GatewayProblem.SERVICE_AWAY.soon())
                        .cache();
        if (asking.compareAndSet(null, question)) {
            askedAt = clock.instant();
            return question;
        }
        var other = asking.get();
        return other == null ? question : other;
    }

    /** The question ends before its answer is heard, so that the next one is a new one. */
    private void learn(TrustedKeys keys) {
        known = new Known(keys, clock.instant());
        asking.set(null);
    }

    private void miss(Throwable error) {
        asking.set(null);
        LOG.warn("the project's keys can't be read: {}", error.toString());
    }

    private static TrustedKeys parse(String json) {
        try {
            return new TrustedKeys(JWKSet.parse(json));
        } catch (ParseException e) {
            throw new IllegalStateException("the project's keys are no JWK set", e);
        }
    }

    private record Known(TrustedKeys keys, Instant at) {}
}
