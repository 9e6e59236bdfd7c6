package io.beautysalon.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.beautysalon.gateway.MovableClock;
import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.reactive.function.client.WebClient;

class AccessTokensTests {

    private static ECKey curve;
    private static RSAKey rsa;

    private final MovableClock clock = new MovableClock();
    private final UUID user = UUID.randomUUID();
    private final UUID session = UUID.randomUUID();
    private PublishedKeys published;
    private AccessTokens tokens;

    @BeforeAll
    static void makeKeys() throws JOSEException {
        curve = new ECKeyGenerator(Curve.P_256).keyID("ec-1").generate();
        rsa = new RSAKeyGenerator(2048).keyID("rsa-1").generate();
    }

    @BeforeEach
    void publish() {
        published = new PublishedKeys(new JWKSet(List.of(curve, rsa)));
        var settings =
                new IdentitySettings(
                        published.issuer(),
                        null,
                        Duration.ofMinutes(5),
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(20));
        tokens =
                new AccessTokens(
                        new ProjectKeys(WebClient.create(), settings, clock), settings, clock);
    }

    @AfterEach
    void stop() {
        published.close();
    }

    @Nested
    class AGoodToken {

        @Test
        void tellsTheUser() throws JOSEException {
            var caller = verify(signed(claims()));

            assertThat(caller.user()).isEqualTo(user);
            assertThat(caller.session()).isEqualTo(session);
            assertThat(caller.assurance()).isEqualTo("aal1");
            assertThat(caller.totpAt()).isNull();
            assertThat(caller.anonymous()).isFalse();
        }

        @Test
        void mayBeSignedWithRsa() throws JOSEException {
            var token = signed(JWSAlgorithm.RS256, "rsa-1", new RSASSASigner(rsa), claims());

            assertThat(verify(token).user()).isEqualTo(user);
        }

        @Test
        void tellsWhenTheNewestSecondFactorWasGiven() throws JOSEException {
            var token =
                    signed(
                            claims().claim("aal", "aal2")
                                    .claim(
                                            "amr",
                                            List.of(
                                                    Map.of("method", "totp", "timestamp", 100),
                                                    Map.of("method", "totp", "timestamp", 200),
                                                    Map.of(
                                                            "method",
                                                            "password",
                                                            "timestamp",
                                                            300))));

            assertThat(verify(token).totpAt()).hasToString("1970-01-01T00:03:20Z");
        }

        @Test
        void ofAnAnonymousUserSaysSo() throws JOSEException {
            assertThat(verify(signed(claims().claim("is_anonymous", true))).anonymous()).isTrue();
        }

        @Test
        void isBelievedWithinTheSkewOfClocks() throws JOSEException {
            assertThat(verify(signed(claims().expirationTime(in(-20)))).user()).isEqualTo(user);
            assertThat(verify(signed(claims().notBeforeTime(in(20)))).user()).isEqualTo(user);
        }

        @Test
        void isBelievedOnlyUntilItExpiresEvenIfItWasSeenBefore() throws JOSEException {
            var token = signed(claims());
            verify(token);
            verify(token);
            clock.move(Duration.ofHours(2));

            assertRefused(token);
        }

        @Test
        void isBelievedOnlyWhileItsKeyIsPublished() throws JOSEException {
            var token = signed(claims());
            verify(token);
            published.publish(new JWKSet(rsa));
            clock.move(Duration.ofMinutes(6));
            verify(token); // asks meanwhile

            await().untilAsserted(() -> assertRefused(token));
        }
    }

    @Nested
    class IsRefused {

        @Test
        void withoutAnAlgorithm() {
            var header = base64("{\"alg\":\"none\",\"kid\":\"ec-1\"}");
            var body = base64(claims().build().toString());

            assertRefused(header + "." + body + ".");
        }

        @Test
        void signedWithThePublicKeyAsASharedSecret() throws JOSEException {
            var secret = curve.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8);

            assertRefused(signed(JWSAlgorithm.HS256, "ec-1", new MACSigner(secret), claims()));
        }

        @Test
        void namingTheKeyOfTheOtherAlgorithm() throws JOSEException {
            assertRefused(signed(JWSAlgorithm.ES256, "rsa-1", new ECDSASigner(curve), claims()));
            assertRefused(signed(JWSAlgorithm.RS256, "ec-1", new RSASSASigner(rsa), claims()));
        }

        @Test
        void signedWithAnotherAlgorithmOfTheSameKey() throws JOSEException {
            assertRefused(signed(JWSAlgorithm.PS256, "rsa-1", new RSASSASigner(rsa), claims()));
            assertRefused(signed(JWSAlgorithm.RS512, "rsa-1", new RSASSASigner(rsa), claims()));
        }

        @Test
        void signedBySomebodyElse() throws JOSEException {
            var other = new ECKeyGenerator(Curve.P_256).keyID("ec-1").generate();

            assertRefused(signed(JWSAlgorithm.ES256, "ec-1", new ECDSASigner(other), claims()));
        }

        @Test
        void withAnUnknownKeyOrNone() throws JOSEException {
            assertRefused(signed(JWSAlgorithm.ES256, "ec-9", new ECDSASigner(curve), claims()));
            assertRefused(signed(JWSAlgorithm.ES256, null, new ECDSASigner(curve), claims()));
        }

        @Test
        void withAKeyIdThatTwoKeysHave() throws JOSEException {
            var other = new ECKeyGenerator(Curve.P_256).keyID("ec-1").generate();
            published.publish(new JWKSet(List.of(curve, other)));

            assertRefused(signed(claims()));
        }

        @Test
        void withTwoKeyIdsInItsHeader() throws JOSEException {
            var token = signed(claims());
            var header = base64("{\"alg\":\"ES256\",\"kid\":\"ec-9\",\"kid\":\"ec-1\"}");

            assertRefused(header + token.substring(token.indexOf('.')));
        }

        @ParameterizedTest
        @ValueSource(strings = {"jku", "x5u", "jwk", "x5c", "crit"})
        void bringingItsOwnKeyOrRules(String parameter) throws JOSEException {
            var value =
                    switch (parameter) {
                        case "jwk" -> curve.toPublicJWK().toJSONString();
                        case "x5c", "crit" -> "[\"exp\"]";
                        default -> "\"https://attacker.example/keys\"";
                    };
            var token = signed(claims());
            var header =
                    base64(
                            "{\"alg\":\"ES256\",\"kid\":\"ec-1\",\"%s\":%s}"
                                    .formatted(parameter, value));

            assertRefused(header + token.substring(token.indexOf('.')));
        }

        @Test
        void withATruncatedSignature() throws JOSEException {
            var token = signed(claims());

            assertRefused(token.substring(0, token.length() - 4));
            assertRefused(token.substring(0, token.lastIndexOf('.') + 1));
            assertRefused(token.substring(0, token.lastIndexOf('.')));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "x", "a.b.c", "....", "eyJhbGciOiJFUzI1NiJ9..x"})
        void whenItIsNoToken(String token) {
            assertRefused(token);
        }

        @Test
        void fromAnotherIssuer() throws JOSEException {
            assertRefused(signed(claims().issuer(published.issuer() + "/")));
            assertRefused(signed(claims().issuer("https://other.example/auth/v1")));
            assertRefused(signed(claims().issuer(null)));
        }

        @Test
        void forAnotherAudience() throws JOSEException {
            assertRefused(signed(claims().audience("somebody")));
            assertRefused(signed(claims().audience((String) null)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"anon", "service_role", "supabase_admin", ""})
        void withAnotherRole(String role) throws JOSEException {
            assertRefused(signed(claims().claim("role", role)));
        }

        @Test
        void withoutARole() throws JOSEException {
            assertRefused(signed(claims().claim("role", null)));
        }

        @Test
        void onceItIsExpired() throws JOSEException {
            assertRefused(signed(claims().expirationTime(in(-31))));
        }

        @Test
        void withoutAnEnd() throws JOSEException {
            assertRefused(signed(claims().expirationTime(null)));
        }

        @Test
        void beforeItIsValid() throws JOSEException {
            assertRefused(signed(claims().notBeforeTime(in(40))));
            assertRefused(signed(claims().issueTime(in(40))));
        }

        @Test
        void whenTheUserIsNoId() throws JOSEException {
            assertRefused(signed(claims().subject("ada")));
            assertRefused(signed(claims().subject(null)));
            assertRefused(signed(claims().claim("session_id", 7)));
        }

        @Test
        void whenAClaimIsOfAnotherKind() throws JOSEException {
            assertRefused(signed(claims().claim("is_anonymous", "false")));
            assertRefused(signed(claims().claim("aal", "aal3")));
            assertRefused(signed(claims().claim("aal", 2)));
        }
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(published.issuer().toString())
                .audience("authenticated")
                .subject(user.toString())
                .issueTime(in(0))
                .expirationTime(in(3600))
                .claim("role", "authenticated")
                .claim("aal", "aal1")
                .claim("amr", List.of(Map.of("method", "password", "timestamp", 1)))
                .claim("session_id", session.toString())
                .claim("is_anonymous", false);
    }

    private Date in(int seconds) {
        return Date.from(clock.instant().plusSeconds(seconds));
    }

    private String signed(JWTClaimsSet.Builder claims) throws JOSEException {
        return signed(JWSAlgorithm.ES256, "ec-1", new ECDSASigner(curve), claims);
    }

    private static String signed(
            JWSAlgorithm algorithm, String kid, JWSSigner signer, JWTClaimsSet.Builder claims)
            throws JOSEException {
        var header = new JWSHeader.Builder(algorithm).type(JOSEObjectType.JWT).keyID(kid).build();
        var token = new SignedJWT(header, claims.build());
        token.sign(signer);
        return token.serialize();
    }

    private static String base64(String json) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private Caller.User verify(String token) {
        return tokens.verify(token).block(Duration.ofSeconds(20));
    }

    private void assertRefused(String token) {
        assertThatThrownBy(() -> verify(token))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal ->
                                assertThat(refusal.problem())
                                        .isEqualTo(CommonProblem.NOT_SIGNED_IN));
    }
}
