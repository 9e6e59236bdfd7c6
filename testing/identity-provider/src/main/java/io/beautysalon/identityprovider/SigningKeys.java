package io.beautysalon.identityprovider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The project's ES256 keys. A standby key is published before it signs, and the previous one stays
 * published until it is revoked, so that a rotation breaks no valid token.
 */
final class SigningKeys {

    private @Nullable ECKey previous;
    private ECKey current;
    private ECKey standby;

    SigningKeys() {
        this(fresh(), fresh());
    }

    SigningKeys(ECKey current, ECKey standby) {
        this.current = current;
        this.standby = standby;
    }

    synchronized ECKey current() {
        return current;
    }

    synchronized ECKey standby() {
        return standby;
    }

    /** The standby key signs from now on; the current one is only published still. */
    synchronized void rotate() {
        previous = current;
        current = standby;
        standby = fresh();
    }

    /** Tokens of the key before the last rotation are worth nothing from now on. */
    synchronized void revokePrevious() {
        previous = null;
    }

    synchronized Optional<ECKey> find(@Nullable String kid) {
        return published().filter(key -> key.getKeyID().equals(kid)).findFirst();
    }

    /** The JWK set, public halves only. */
    synchronized Map<String, Object> publicSet() {
        return Map.of("keys", published().map(SigningKeys::publicJwk).toList());
    }

    private Stream<ECKey> published() {
        return Stream.of(Optional.of(current), Optional.ofNullable(previous), Optional.of(standby))
                .flatMap(Optional::stream);
    }

    private static Map<String, Object> publicJwk(ECKey key) {
        Map<String, Object> jwk = new LinkedHashMap<>();
        jwk.put("alg", "ES256");
        jwk.put("crv", "P-256");
        jwk.put("key_ops", List.of("verify"));
        jwk.put("kid", key.getKeyID());
        jwk.put("kty", "EC");
        jwk.put("use", "sig");
        jwk.put("x", key.getX().toString());
        jwk.put("y", key.getY().toString());
        return jwk;
    }

    private static ECKey fresh() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("no P-256 on this JDK", e);
        }
    }
}
