package io.beautysalon.gateway.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jwt.JWTClaimsSet;
import io.beautysalon.gateway.identity.Caller.User;
import io.beautysalon.gateway.identity.TrustedKeys.TrustedKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Believes access tokens of the one project we know, and only those of its users. */
@Component
class AccessTokens {

    private static final String AUDIENCE = "authenticated";
    private static final String ROLE = "authenticated";
    private static final Set<String> ASSURANCES = Set.of("aal1", "aal2");

    private final ProjectKeys keys;
    private final String issuer;
    private final Clock clock;

    /** One token comes with many requests; its signature is worth checking once. */
    private final Cache<String, Verified> verified =
            Caffeine.newBuilder()
                    .maximumSize(20_000)
                    .expireAfterWrite(Duration.ofMinutes(5))
                    .build();

    AccessTokens(ProjectKeys keys, IdentitySettings settings, Clock clock) {
        this.keys = keys;
        this.issuer = settings.issuer().toString();
        this.clock = clock;
    }

    /** The user; fails with {@code not-signed-in}. */
    Mono<User> verify(String token) {
        var before = verified.getIfPresent(token);
        if (before != null
                && keys.trusts(before.keyId, before.key)
                && clock.instant().isBefore(before.expiresAt)) {
            return Mono.just(before.user);
        }
        var claims = SignedClaims.parse(token);
        return keys.find(claims.keyId())
                .switchIfEmpty(Mono.error(SignedClaims::refused))
                .map(key -> verify(token, claims, key));
    }

    private User verify(String token, SignedClaims signed, TrustedKey key) {
        var claims = signed.verifiedBy(key, clock.instant());
        var user = user(claims);
        var expiresAt = claims.getExpirationTime().toInstant();
        verified.put(token, new Verified(user, signed.keyId(), key, expiresAt));
        return user;
    }

    private User user(JWTClaimsSet claims) {
        if (!issuer.equals(claims.getIssuer())
                || !claims.getAudience().contains(AUDIENCE)
                || !ROLE.equals(claims.getClaim("role"))) {
            throw SignedClaims.refused();
        }
        if (!(claims.getClaim("is_anonymous") instanceof Boolean anonymous)
                || !(claims.getClaim("aal") instanceof String assurance)
                || !ASSURANCES.contains(assurance)) {
            throw SignedClaims.refused();
        }
        return new User(
                SignedClaims.uuid(claims.getSubject()),
                SignedClaims.uuid(claims.getClaim("session_id")),
                assurance,
                totpAt(claims),
                anonymous,
                null);
    }

    private static @Nullable Instant totpAt(JWTClaimsSet claims) {
        if (!(claims.getClaim("amr") instanceof Collection<?> methods)) {
            return null;
        }
        return methods.stream()
                .filter(method -> method instanceof Map<?, ?> m && "totp".equals(m.get("method")))
                .map(method -> ((Map<?, ?>) method).get("timestamp"))
                .filter(Number.class::isInstance)
                .map(second -> Instant.ofEpochSecond(((Number) second).longValue()))
                .max(Instant::compareTo)
                .orElse(null);
    }

    private record Verified(User user, @Nullable String keyId, TrustedKey key, Instant expiresAt) {}
}
