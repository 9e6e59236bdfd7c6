package io.beautysalon.identityprovider;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SigningInTests {

    private final MovableClock clock = new MovableClock();
    private IdentityProvider provider;
    private Caller caller;

    @BeforeEach
    void start() {
        provider = IdentityProvider.start(0, clock, null);
        caller = new Caller(provider.issuer());
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    @Nested
    class SigningUp {

        @Test
        void answersWithASession() {
            var answer = caller.signUp("Ada@Example.com");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text("token_type")).isEqualTo("bearer");
            assertThat(answer.body().get("expires_in").asInt()).isEqualTo(3600);
            assertThat(answer.body().get("expires_at").asLong())
                    .isEqualTo(clock.instant().getEpochSecond() + 3600);
            assertThat(answer.refreshToken()).hasSize(12);
            var user = answer.body().get("user");
            assertThat(user.get("email").asString()).isEqualTo("ada@example.com");
            assertThat(user.get("email_confirmed_at").asString()).isNotEmpty();
            assertThat(user.get("is_anonymous").asBoolean()).isFalse();
        }

        @Test
        void signsTheClaimsOfAProject() throws Exception {
            var token =
                    SignedJWT.parse(
                            caller.post(
                                            "/signup",
                                            Map.of(
                                                    "email", "ada@example.com",
                                                    "password", "correct horse",
                                                    "data", Map.of("email_verified", true)))
                                    .accessToken());
            var claims = token.getJWTClaimsSet();

            assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("ES256");
            assertThat(token.getHeader().getType().getType()).isEqualTo("JWT");
            assertThat(claims.getIssuer()).isEqualTo(provider.issuer().toString());
            assertThat(claims.getAudience()).containsExactly("authenticated");
            assertThat(claims.getStringClaim("role")).isEqualTo("authenticated");
            assertThat(claims.getStringClaim("email")).isEqualTo("ada@example.com");
            assertThat(claims.getStringClaim("phone")).isEmpty();
            assertThat(claims.getStringClaim("aal")).isEqualTo("aal1");
            assertThat(claims.getStringClaim("session_id")).hasSize(36);
            assertThat(claims.getBooleanClaim("is_anonymous")).isFalse();
            assertThat(claims.getJSONObjectClaim("app_metadata"))
                    .isEqualTo(Map.of("provider", "email", "providers", List.of("email")));
            assertThat(claims.getJSONObjectClaim("user_metadata"))
                    .containsEntry("email_verified", true);
            assertThat(claims.getListClaim("amr"))
                    .containsExactly(
                            Map.of(
                                    "method",
                                    "password",
                                    "timestamp",
                                    clock.instant().getEpochSecond()));
            assertThat(
                            Duration.between(
                                    claims.getIssueTime().toInstant(),
                                    claims.getExpirationTime().toInstant()))
                    .isEqualTo(Duration.ofHours(1));
        }

        @Test
        void publishesTheKeyThatVerifiesIt() throws Exception {
            var token = SignedJWT.parse(caller.signUp("ada@example.com").accessToken());
            var published = caller.get("/.well-known/jwks.json").body().toString();
            var key = JWKSet.parse(published).getKeyByKeyId(token.getHeader().getKeyID());

            assertThat(token.verify(new ECDSAVerifier(key.toECKey()))).isTrue();
            assertThat(key.isPrivate()).isFalse();
        }

        @Test
        void refusesAKnownAddress() {
            caller.signUp("ada@example.com");

            assertRefused(caller.signUp("ADA@example.com"), 422, "user_already_exists");
        }

        @Test
        void refusesAShortPassword() {
            var answer =
                    caller.post("/signup", Map.of("email", "a@example.com", "password", "12345"));

            assertRefused(answer, 422, "weak_password");
            assertThat(answer.body().get("weak_password").get("reasons").get(0).asString())
                    .isEqualTo("length");
        }

        @Test
        void refusesWhatIsNoAddress() {
            assertRefused(caller.signUp("nobody"), 400, "validation_failed");
        }

        @Test
        void letsAnybodyInAnonymously() throws Exception {
            var answer = caller.post("/signup", Map.of("data", Map.of()));
            var claims = SignedJWT.parse(answer.accessToken()).getJWTClaimsSet();

            assertThat(claims.getBooleanClaim("is_anonymous")).isTrue();
            assertThat(claims.getStringClaim("role")).isEqualTo("authenticated");
            assertThat(claims.getStringClaim("email")).isEmpty();
            assertThat(claims.getListClaim("amr").getFirst().toString()).contains("anonymous");
            assertThat(answer.body().get("user").has("email_confirmed_at")).isFalse();
        }
    }

    @Nested
    class ARegisteredUser {

        private Caller.Answered signedUp;

        @BeforeEach
        void signUp() {
            signedUp = caller.signUp("ada@example.com");
        }

        @Test
        void signsInWithThePassword() {
            var answer = signIn("correct horse");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body().get("user").get("id"))
                    .isEqualTo(signedUp.body().get("user").get("id"));
        }

        @Test
        void isRefusedWithAnother() {
            assertRefused(signIn("wrong horse"), 400, "invalid_credentials");
        }

        @Test
        void rotatesTheRefreshToken() {
            var next = refresh(signedUp.refreshToken());

            assertThat(next.status()).isEqualTo(200);
            assertThat(next.refreshToken()).isNotEqualTo(signedUp.refreshToken());
            assertThat(refresh(next.refreshToken()).status()).isEqualTo(200);
        }

        @Test
        void getsTheSameAnswerAgainWithinTheReuseInterval() {
            var next = refresh(signedUp.refreshToken());
            clock.move(Duration.ofSeconds(9));

            assertThat(refresh(signedUp.refreshToken()).refreshToken())
                    .isEqualTo(next.refreshToken());
        }

        @Test
        void losesTheSessionWhenAnOldRefreshTokenComesBack() {
            var next = refresh(signedUp.refreshToken());
            clock.move(Duration.ofSeconds(11));

            assertRefused(refresh(signedUp.refreshToken()), 400, "refresh_token_already_used");
            assertRefused(refresh(next.refreshToken()), 400, "refresh_token_not_found");
        }

        @Test
        void readsItself() {
            var user = caller.with(signedUp.accessToken()).get("/user");

            assertThat(user.status()).isEqualTo(200);
            assertThat(user.text("email")).isEqualTo("ada@example.com");
        }

        @Test
        void isRefusedOnceTheTokenIsExpired() {
            clock.move(Duration.ofHours(1));

            assertRefused(caller.with(signedUp.accessToken()).get("/user"), 403, "bad_jwt");
        }

        @Test
        void signsOutEverywhere() {
            var elsewhere = signIn("correct horse");

            assertThat(logOut("global").status()).isEqualTo(204);
            assertSignedOut(signedUp);
            assertSignedOut(elsewhere);
        }

        @Test
        void signsOutHere() {
            var elsewhere = signIn("correct horse");

            assertThat(logOut("local").status()).isEqualTo(204);
            assertSignedOut(signedUp);
            assertThat(caller.with(elsewhere.accessToken()).get("/user").status()).isEqualTo(200);
        }

        @Test
        void signsOutElsewhere() {
            var elsewhere = signIn("correct horse");

            assertThat(logOut("others").status()).isEqualTo(204);
            assertSignedOut(elsewhere);
            assertThat(caller.with(signedUp.accessToken()).get("/user").status()).isEqualTo(200);
        }

        @Test
        void isToldWhenAScopeIsUnknown() {
            assertRefused(logOut("universe"), 400, "validation_failed");
        }

        private Caller.Answered signIn(String password) {
            return caller.post(
                    "/token?grant_type=password",
                    Map.of("email", "ada@example.com", "password", password));
        }

        private Caller.Answered refresh(String token) {
            return caller.post("/token?grant_type=refresh_token", Map.of("refresh_token", token));
        }

        private Caller.Answered logOut(String scope) {
            return caller.with(signedUp.accessToken()).post("/logout?scope=" + scope, Map.of());
        }

        private void assertSignedOut(Caller.Answered session) {
            assertRefused(
                    caller.with(session.accessToken()).get("/user"), 403, "session_not_found");
        }
    }

    @Nested
    class AnybodyElse {

        @Test
        void needsAToken() {
            assertRefused(caller.get("/user"), 401, "no_authorization");
        }

        @Test
        void isRefusedWithAForgedOne() {
            var token = caller.signUp("ada@example.com").accessToken();
            var forged = token.substring(0, token.lastIndexOf('.')) + "." + "A".repeat(86);

            assertRefused(caller.with(forged).get("/user"), 403, "bad_jwt");
            assertRefused(caller.with("nonsense").get("/user"), 403, "bad_jwt");
        }

        @Test
        void mustNameAGrant() {
            assertRefused(caller.post("/token", Map.of()), 400, "invalid_credentials");
        }

        @Test
        void mustSendJson() {
            assertRefused(caller.post("/signup", "{"), 400, "bad_json");
            assertRefused(caller.post("/signup", " ".repeat(70_000)), 413, "request_too_large");
        }

        @Test
        void findsNothingElsewhere() {
            assertRefused(caller.get("/settings"), 404, "not_found");
        }

        @Test
        void seesThatItIsUp() {
            assertThat(caller.get("/health").status()).isEqualTo(200);
        }
    }

    static void assertRefused(Caller.Answered answer, int status, String code) {
        assertThat(answer.text("error_code")).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body().get("code").asInt()).isEqualTo(status);
        assertThat(answer.text("msg")).isNotEmpty();
    }
}
