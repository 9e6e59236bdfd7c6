package io.beautysalon.gateway.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.beautysalon.contracts.ActorKind;
import io.beautysalon.contracts.access.EdgeClaims;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.function.Supplier;

/** Mints the tokens that the services accept, once for what would read the same. */
class EdgeTokens {

    private final Supplier<ECKey> key;
    private final Clock clock;
    private final Duration reuse;
    private final Cache<Object, Minted> minted = Caffeine.newBuilder().maximumSize(50_000).build();

    EdgeTokens(Supplier<ECKey> key, AccessSettings settings, Clock clock) {
        this.key = key;
        this.clock = clock;
        this.reuse = settings.tokenReuse();
    }

    String of(Entry entry) {
        return reused(entry.sameness(), () -> entry.claims());
    }

    /** The gateway's own, for internal endpoints. */
    String ofGateway(String service) {
        return reused(
                service,
                () ->
                        new JWTClaimsSet.Builder()
                                .issuer(EdgeClaims.ISSUER)
                                .audience(service)
                                .subject(EdgeClaims.ISSUER)
                                .claim(EdgeClaims.KIND, ActorKind.GATEWAY.name()));
    }

    private String reused(Object sameness, Supplier<JWTClaimsSet.Builder> claims) {
        var now = clock.instant();
        var signing = key.get();
        var known = minted.getIfPresent(sameness);
        if (known != null
                && known.keyId.equals(signing.getKeyID())
                && now.isBefore(known.at.plus(reuse))) {
            return known.token;
        }
        var token = mint(claims.get(), signing, now);
        minted.put(sameness, new Minted(token, signing.getKeyID(), now));
        return token;
    }

    private static String mint(JWTClaimsSet.Builder claims, ECKey key, Instant now) {
        claims.issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(EdgeClaims.MAX_LIFE_SECONDS)));
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build();
        try {
            var token = new SignedJWT(header, claims.build());
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("the edge key can't sign", e);
        }
    }

    private record Minted(String token, String keyId, Instant at) {}
}
