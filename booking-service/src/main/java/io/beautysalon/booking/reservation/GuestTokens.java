package io.beautysalon.booking.reservation;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.beautysalon.starter.secrets.SecretHolder;
import io.beautysalon.starter.secrets.Secrets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Mints the capability that makes its holder a booking's guest until 30 days after the visit. It is
 * derived, never stored: who made the booking gets it again.
 */
@Component
class GuestTokens {

    private static final Duration AFTER_VISIT = Duration.ofDays(30);

    private final SecretHolder<ECKey> key;

    GuestTokens(Secrets secrets) {
        this.key =
                secrets.hold(
                        "capability/signing", secret -> parse(String.valueOf(secret.get("jwk"))));
    }

    String mint(UUID salon, UUID booking, int generation, Instant visitEnd) {
        var signing = key.get();
        var claims =
                new JWTClaimsSet.Builder()
                        .claim("salon", salon.toString())
                        .claim("booking", booking.toString())
                        .claim("gen", generation)
                        .expirationTime(Date.from(visitEnd.plus(AFTER_VISIT)))
                        .build();
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(signing.getKeyID()).build();
        var token = new SignedJWT(header, claims);
        try {
            token.sign(new ECDSASigner(signing));
        } catch (JOSEException e) {
            throw new IllegalStateException("the capability key can't sign", e);
        }
        return token.serialize();
    }

    private static ECKey parse(String jwk) {
        try {
            return ECKey.parse(jwk);
        } catch (ParseException e) {
            throw new IllegalStateException("the capability key is no JWK", e);
        }
    }
}
