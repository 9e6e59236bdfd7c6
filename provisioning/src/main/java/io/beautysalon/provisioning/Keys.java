package io.beautysalon.provisioning;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The keys that nobody hands in: made here, once. */
final class Keys {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Keys() {}

    /** New keys for every path where there is none yet. */
    static Map<String, Map<String, String>> missing(Predicate<String> isMissing) {
        var keys = new LinkedHashMap<String, Map<String, String>>();
        for (var pair : List.of("edge", "capability")) {
            if (isMissing.test(pair + "/signing")) {
                var key = signingKey();
                keys.put(
                        pair + "/public", Map.of("jwks", new JWKSet(key.toPublicJWK()).toString()));
                keys.put(pair + "/signing", Map.of("jwk", key.toJSONString()));
            }
        }
        for (var path :
                List.of(
                        "gateway/visitor",
                        "tenant/cursor",
                        "tenant/pepper",
                        "booking/cursor",
                        "booking/offer",
                        "booking/quote",
                        "billing/cursor")) {
            if (isMissing.test(path)) {
                keys.put(path, Map.of("key", randomKey()));
            }
        }
        return keys;
    }

    /** 32 random bytes, Base64. */
    static String randomKey() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static ECKey signingKey() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("no P-256 in this Java", e);
        }
    }
}
