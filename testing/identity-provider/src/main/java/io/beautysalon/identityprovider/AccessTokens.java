package io.beautysalon.identityprovider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Signs access tokens with the claims of a Supabase project, and reads them back. */
final class AccessTokens {

    static final Duration LIFETIME = Duration.ofHours(1);

    private final String issuer;
    private final SigningKeys keys;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    AccessTokens(String issuer, SigningKeys keys, Clock clock) {
        this.issuer = issuer;
        this.keys = keys;
        this.clock = clock;
    }

    String sign(Account account, Session session, Instant now) {
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(issuer)
                        .subject(account.id().toString())
                        .claim("aud", "authenticated")
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(LIFETIME)))
                        .claim("email", account.email())
                        .claim("phone", "")
                        .claim("app_metadata", account.appMetadata())
                        .claim("user_metadata", json.convertValue(account.metadata(), Object.class))
                        .claim("role", "authenticated")
                        .claim("aal", session.assurance())
                        .claim("amr", session.methods())
                        .claim("session_id", session.id().toString())
                        .claim("is_anonymous", account.anonymous())
                        .build();
        var key = keys.current();
        var header =
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(JOSEObjectType.JWT)
                        .keyID(key.getKeyID())
                        .build();
        try {
            var token = new SignedJWT(header, claims);
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("can't sign", e);
        }
    }

    /** The session a token belongs to, if it is ours and not expired. */
    UUID session(String token) {
        try {
            var jwt = SignedJWT.parse(token);
            var key = keys.find(jwt.getHeader().getKeyID()).orElseThrow(AccessTokens::bad);
            var claims = jwt.getJWTClaimsSet();
            if (!jwt.verify(new ECDSAVerifier(key))
                    || !claims.getExpirationTime().toInstant().isAfter(clock.instant())) {
                throw bad();
            }
            return UUID.fromString(claims.getStringClaim("session_id"));
        } catch (ParseException | JOSEException e) {
            throw bad();
        }
    }

    private static AuthProblem bad() {
        return new AuthProblem(403, "bad_jwt", "invalid JWT: unable to parse or verify signature");
    }
}
