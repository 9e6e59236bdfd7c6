package io.beautysalon.gateway.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Public keys by id, each good for the one algorithm of its own type: a token can't choose. Two
 * keys of one id are none.
 */
final class TrustedKeys {

    private static final int SHORTEST_RSA_BITS = 2048;

    private final Map<String, TrustedKey> byId = new HashMap<>();

    TrustedKeys(JWKSet published) {
        Set<String> seen = new HashSet<>();
        List<String> twice = new ArrayList<>();
        for (JWK key : published.getKeys()) {
            if (key.getKeyID() != null && !seen.add(key.getKeyID())) {
                twice.add(key.getKeyID());
            }
            trusted(key).ifPresent(trusted -> byId.put(key.getKeyID(), trusted));
        }
        twice.forEach(byId::remove);
    }

    Optional<TrustedKey> find(@Nullable String id) {
        return Optional.ofNullable(byId.get(id));
    }

    private static Optional<TrustedKey> trusted(JWK key) {
        if (key.getKeyID() == null
                || (key.getKeyUse() != null && !key.getKeyUse().equals(KeyUse.SIGNATURE))) {
            return Optional.empty();
        }
        try {
            return switch (key) {
                case ECKey curve when curve.getCurve().equals(Curve.P_256) ->
                        fit(key, JWSAlgorithm.ES256, new ECDSAVerifier(curve));
                case RSAKey rsa when rsa.size() >= SHORTEST_RSA_BITS ->
                        fit(key, JWSAlgorithm.RS256, new RSASSAVerifier(rsa));
                default -> Optional.empty();
            };
        } catch (JOSEException e) {
            return Optional.empty(); // a key that can't verify is no key
        }
    }

    private static Optional<TrustedKey> fit(JWK key, JWSAlgorithm algorithm, JWSVerifier verifier) {
        return key.getAlgorithm() == null || key.getAlgorithm().equals(algorithm)
                ? Optional.of(new TrustedKey(algorithm, verifier))
                : Optional.empty();
    }

    /** A key with the only algorithm it is good for. */
    record TrustedKey(JWSAlgorithm algorithm, JWSVerifier verifier) {}
}
