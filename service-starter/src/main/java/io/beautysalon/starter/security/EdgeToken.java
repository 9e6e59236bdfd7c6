package io.beautysalon.starter.security;

import static io.beautysalon.contracts.access.EdgeClaims.*;

import io.beautysalon.contracts.ActorKind;
import io.beautysalon.contracts.access.Scope;
import io.beautysalon.contracts.access.Stage;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/** Reads a verified edge token's claims. */
final class EdgeToken {

    private EdgeToken() {}

    /**
     * @throws IllegalArgumentException when a claim is missing or malformed
     */
    static Caller caller(Jwt token) {
        return new Caller(
                ActorKind.valueOf(required(token, KIND)),
                required(token, "sub"),
                uuid(token, SALON),
                uuid(token, MEMBER),
                scopes(token),
                token.getClaim(STAGE) instanceof String stage ? Stage.valueOf(stage) : Stage.FULL,
                totpAt(token),
                Boolean.TRUE.equals(token.getClaim(ANONYMOUS)),
                token.getClaimAsString(VERIFIED_EMAIL),
                guest(token));
    }

    private static Map<String, Set<Scope>> scopes(Jwt token) {
        var claim = token.getClaimAsMap(SCOPES);
        var scopes = new HashMap<String, Set<Scope>>();
        if (claim != null) {
            claim.forEach((location, names) -> scopes.put(location, named((Collection<?>) names)));
        }
        return scopes;
    }

    private static Set<Scope> named(Collection<?> names) {
        // a scope newer than this service grants nothing here
        return names.stream()
                .flatMap(name -> Scope.named(name.toString()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable Instant totpAt(Jwt token) {
        return token.getClaim(TOTP_AT) instanceof Number seconds
                ? Instant.ofEpochSecond(seconds.longValue())
                : null;
    }

    private static Caller.@Nullable Guest guest(Jwt token) {
        var booking = uuid(token, BOOKING);
        return booking != null && token.getClaim(GENERATION) instanceof Number generation
                ? new Caller.Guest(booking, generation.intValue())
                : null;
    }

    private static @Nullable UUID uuid(Jwt token, String claim) {
        var text = token.getClaimAsString(claim);
        return text == null ? null : UUID.fromString(text);
    }

    private static String required(Jwt token, String claim) {
        var text = token.getClaimAsString(claim);
        if (text == null) {
            throw new IllegalArgumentException("claim " + claim + " is missing");
        }
        return text;
    }
}
