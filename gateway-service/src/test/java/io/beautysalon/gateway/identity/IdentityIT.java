package io.beautysalon.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.beautysalon.contracts.access.EdgeClaims;
import io.beautysalon.gateway.EdgeToken;
import io.beautysalon.gateway.GatewayTest;
import io.beautysalon.gateway.Surroundings;
import io.beautysalon.gateway.Users;
import io.beautysalon.testsupport.http.Api;
import io.beautysalon.testsupport.http.Api.Answer;
import io.beautysalon.testsupport.infra.SharedInfrastructure;
import java.text.ParseException;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class IdentityIT {

    private final Api api;
    private final UUID salon = Surroundings.UPSTREAM.salon(1, Map.of());
    private final String path = "/api/v1/salons/" + salon + "/bookings";

    IdentityIT(@LocalServerPort int port) {
        this.api = new Api(port);
    }

    @Nested
    class AUser {

        @Test
        void becomesAClient() throws ParseException {
            var user = Users.signUp();

            var token = edgeTokenAfter(user.bearer());

            assertThat(token.getSubject()).isEqualTo(user.id().toString());
            assertThat(token.getStringClaim(EdgeClaims.KIND)).isEqualTo("CLIENT");
            assertThat(token.getStringClaim(EdgeClaims.ASSURANCE)).isEqualTo("aal1");
            assertThat(token.getStringClaim(EdgeClaims.SESSION)).hasSize(36);
            assertThat(token.getBooleanClaim(EdgeClaims.ANONYMOUS)).isFalse();
            assertThat(token.getClaim(EdgeClaims.TOTP_AT)).isNull();
            assertThat(token.getClaims()).doesNotContainKey("email");
        }

        @Test
        void bringsTheVerifiedAddressWhereItIsNeeded() throws ParseException {
            var user = Users.signUp();
            api.anonymously()
                    .header("Authorization", user.bearer())
                    .post("/api/v1/invitations/accept", "{\"token\": \"some\"}");

            var token =
                    EdgeToken.of(
                            Surroundings.UPSTREAM.received("/api/v1/invitations/accept").getLast());

            assertThat(token.getStringClaim(EdgeClaims.VERIFIED_EMAIL)).endsWith("@example.com");
        }

        @Test
        void bringsTheSecondFactorAlong() throws ParseException {
            var token = edgeTokenAfter(Users.signUp().steppedUp().bearer());

            assertThat(token.getStringClaim(EdgeClaims.ASSURANCE)).isEqualTo("aal2");
            assertThat(token.getLongClaim(EdgeClaims.TOTP_AT)).isPositive();
        }

        @Test
        void mayBeAnonymousWhichIsSaid() throws ParseException {
            var token = edgeTokenAfter(Users.anonymous().bearer());

            assertThat(token.getStringClaim(EdgeClaims.KIND)).isEqualTo("CLIENT");
            assertThat(token.getBooleanClaim(EdgeClaims.ANONYMOUS)).isTrue();
        }

        @Test
        void isBelievedThroughARotationOfKeys() {
            var before = Users.signUp();
            assertThat(call(before.bearer()).status()).isEqualTo(200);
            Surroundings.IDENTITY.rotateKeys();
            var after = Users.signUp();

            assertThat(call(after.bearer()).status()).isEqualTo(200);
            assertThat(call(before.bearer()).status()).isEqualTo(200);
        }

        @Test
        void getsNoVisitorToken() {
            assertThat(call(Users.signUp().bearer()).header("Visitor-Token")).isEmpty();
        }
    }

    @Nested
    class AVisitor {

        @Test
        void isGivenATokenAndKnownByItLater() throws ParseException {
            var first = api.anonymously().get(path);
            var token = first.header("Visitor-Token");
            assertThat(first.header("Set-Cookie"))
                    .startsWith("visitor=" + token)
                    .contains("HTTPOnly", "Secure", "SameSite=Lax");
            assertThat(lastEdgeToken().getSubject()).isEqualTo("anonymous");

            var second = api.anonymously().header("Visitor-Token", token).get(path);
            assertThat(second.header("Visitor-Token")).isEmpty();
            assertThat(lastEdgeToken().getSubject()).isEqualTo(token.substring(0, 36));
            assertThat(lastEdgeToken().getStringClaim(EdgeClaims.KIND)).isEqualTo("VISITOR");
        }

        @Test
        void isKnownByTheCookieToo() {
            var token = api.anonymously().get(path).header("Visitor-Token");

            api.anonymously().header("Cookie", "a=b; visitor=" + token).get(path);

            assertThat(lastEdgeToken().getSubject()).isEqualTo(token.substring(0, 36));
        }

        @Test
        void isNobodyElseByGuessing() {
            var answer =
                    api.anonymously()
                            .header("Visitor-Token", UUID.randomUUID() + ".AAAA")
                            .get(path);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Visitor-Token")).isNotEmpty();
            assertThat(lastEdgeToken().getSubject()).isEqualTo("anonymous");
        }

        @Test
        void sharesNoTokenThroughACache() {
            var answer = api.anonymously().get("/api/v1/public/salons/ada/catalog");

            assertThat(answer.header("Cache-Control")).isEqualTo("max-age=60, private");
            assertThat(answer.header("Vary")).contains("Cookie");
        }
    }

    @Nested
    class AGuest {

        private final UUID booking = UUID.randomUUID();

        @Test
        void isTheGuestOfOneBooking() throws ParseException {
            var token = edgeTokenAfter("Booking " + capability(key(), in(60)));

            assertThat(token.getStringClaim(EdgeClaims.KIND)).isEqualTo("GUEST");
            assertThat(token.getSubject()).isEqualTo(booking.toString());
            assertThat(token.getStringClaim(EdgeClaims.BOOKING)).isEqualTo(booking.toString());
            assertThat(token.getLongClaim(EdgeClaims.GENERATION)).isEqualTo(3);
        }

        @Test
        void isUnknownInAnotherSalon() {
            var other = "/api/v1/salons/" + Surroundings.UPSTREAM.salon(1, Map.of()) + "/bookings";
            var answer =
                    api.anonymously()
                            .header("Authorization", "Booking " + capability(key(), in(60)))
                            .get(other);

            assertThat(answer.status()).isEqualTo(404);
            assertThat(Surroundings.UPSTREAM.received(other)).isEmpty();
        }

        @Test
        void isRefusedWithAnExpiredOrForgedCapability() throws JOSEException {
            var forger = new ECKeyGenerator(Curve.P_256).keyID(key().getKeyID()).generate();
            var stranger = new ECKeyGenerator(Curve.P_256).keyID("stranger").generate();

            assertNotSignedIn(call("Booking " + capability(key(), in(-60))));
            assertNotSignedIn(call("Booking " + capability(forger, in(60))));
            assertNotSignedIn(call("Booking " + capability(stranger, in(60))));
            assertNotSignedIn(call("Booking nonsense"));
        }

        @Test
        void isRefusedWhenSomethingIsMissing() {
            var claims = new JWTClaimsSet.Builder().expirationTime(in(60));

            assertNotSignedIn(call("Booking " + signed(key(), claims)));
            assertNotSignedIn(call("Booking " + signed(key(), claims.claim("gen", 1))));
        }

        private String capability(ECKey key, Date expires) {
            return signed(
                    key,
                    new JWTClaimsSet.Builder()
                            .claim("salon", salon.toString())
                            .claim("booking", booking.toString())
                            .claim("gen", 3)
                            .expirationTime(expires));
        }

        private ECKey key() {
            var secret = SharedInfrastructure.get().secrets().get("capability/signing");
            try {
                return ECKey.parse(String.valueOf(secret.get("jwk")));
            } catch (ParseException e) {
                throw new AssertionError(e);
            }
        }
    }

    @Nested
    class AnythingElse {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Bearer bsk_0198_secret",
                    "Bearer ",
                    "Bearer x.y.z",
                    "Basic YTpi",
                    "bsk_0198_secret",
                    "Token x"
                })
        void isNotSignedIn(String proof) {
            assertNotSignedIn(call(proof));
        }
    }

    private JWTClaimsSet edgeTokenAfter(String authorization) {
        assertThat(call(authorization).status()).isEqualTo(200);
        return lastEdgeToken();
    }

    private JWTClaimsSet lastEdgeToken() {
        return EdgeToken.of(Surroundings.UPSTREAM.received(path).getLast());
    }

    private Answer call(String authorization) {
        return api.anonymously().header("Authorization", authorization).get(path);
    }

    private static void assertNotSignedIn(Answer answer) {
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.slug()).isEqualTo("not-signed-in");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    private static String signed(ECKey key, JWTClaimsSet.Builder claims) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build();
            var token = new SignedJWT(header, claims.build());
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    private static Date in(int seconds) {
        return Date.from(Surroundings.CLOCK.instant().plusSeconds(seconds));
    }
}
