package io.beautysalon.gateway.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.beautysalon.gateway.identity.TrustedKeys.TrustedKey;
import io.beautysalon.starter.problem.CommonProblem;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A compact JWS taken apart, believed only after {@link #verifiedBy}. Whatever is wrong with it,
 * the answer is the same one: who you are was not proved.
 */
final class SignedClaims {

    private static final Set<String> HEADERS = Set.of("alg", "kid", "typ");

    private final SignedJWT token;

    private SignedClaims(SignedJWT token) {
        this.token = token;
    }

    static SignedClaims parse(String text) {
        try {
            var token = SignedJWT.parse(text);
            // jku, jwk, x5u, x5c and crit would let a token bring its own key or rules
            if (!HEADERS.containsAll(token.getHeader().getIncludedParams())) {
                throw refused();
            }
            return new SignedClaims(token);
        } catch (ParseException | IllegalArgumentException e) {
            throw refused();
        }
    }

    @Nullable String keyId() {
        return token.getHeader().getKeyID();
    }

    /** The claims, if the key signed them and they are of now. */
    JWTClaimsSet verifiedBy(TrustedKey key, Instant now) {
        try {
            JWSHeader header = token.getHeader();
            if (!header.getAlgorithm().equals(key.algorithm()) || !token.verify(key.verifier())) {
                throw refused();
            }
            return current(token.getJWTClaimsSet(), now);
        } catch (ParseException | JOSEException e) {
            throw refused();
        }
    }

    private static JWTClaimsSet current(JWTClaimsSet claims, Instant now) {
        var expires = claims.getExpirationTime();
        if (expires == null || !expires.toInstant().plus(IdentitySettings.SKEW).isAfter(now)) {
            throw refused();
        }
        if (isLater(claims.getNotBeforeTime(), now) || isLater(claims.getIssueTime(), now)) {
            throw refused();
        }
        return claims;
    }

    private static boolean isLater(@Nullable Date time, Instant now) {
        return time != null && time.toInstant().minus(IdentitySettings.SKEW).isAfter(now);
    }

    static UUID uuid(@Nullable Object claim) {
        if (!(claim instanceof String text)) {
            throw refused();
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw refused();
        }
    }

    static RuntimeException refused() {
        return CommonProblem.NOT_SIGNED_IN.exception();
    }
}
