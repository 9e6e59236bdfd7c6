package io.beautysalon.identityprovider;

import static io.beautysalon.identityprovider.SigningInTests.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SteppingUpTests {

    private final MovableClock clock = new MovableClock();
    private IdentityProvider provider;
    private Caller ada;

    @BeforeEach
    void start() {
        provider = IdentityProvider.start(0, clock, null);
        var anybody = new Caller(provider.issuer());
        ada = anybody.with(anybody.signUp("ada@example.com").accessToken());
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void aRightCodeRaisesTheSession() throws ParseException {
        var factor = enroll();
        clock.move(Duration.ofMinutes(5));
        var answer = verify(factor, challenge(factor), code(factor));

        assertThat(answer.status()).isEqualTo(200);
        assertRaised(answer);
        assertThat(ada.get("/user").body().get("factors").get(0).get("status").asString())
                .isEqualTo("verified");
    }

    @Test
    void theRaisedSessionStaysRaisedWhenRefreshed() throws ParseException {
        var factor = enroll();
        var raised = verify(factor, challenge(factor), code(factor));

        assertRaised(
                ada.post(
                        "/token?grant_type=refresh_token",
                        Map.of("refresh_token", raised.refreshToken())));
    }

    @Test
    void aWrongCodeDoesNot() {
        var factor = enroll();

        assertRefused(verify(factor, challenge(factor), "no code"), 422, "mfa_verification_failed");
    }

    @Test
    void aChallengeExpires() {
        var factor = enroll();
        var challenge = challenge(factor);
        clock.move(Duration.ofMinutes(6));

        assertRefused(verify(factor, challenge, code(factor)), 422, "mfa_challenge_expired");
    }

    @Test
    void aChallengeIsAnsweredOnce() {
        var factor = enroll();
        var challenge = challenge(factor);
        verify(factor, challenge, code(factor));

        assertRefused(verify(factor, challenge, code(factor)), 422, "mfa_factor_not_found");
    }

    @Test
    void anothersFactorIsUnknown() {
        var factor = enroll();
        var bob = ada.with(ada.signUp("bob@example.com").accessToken());

        assertRefused(
                bob.post("/factors/" + factor.text("id") + "/challenge", Map.of()),
                404,
                "mfa_factor_not_found");
        assertRefused(
                bob.post("/factors/" + UUID.randomUUID() + "/challenge", Map.of()),
                404,
                "mfa_factor_not_found");
    }

    @Test
    void nonsenseIsRefused() {
        var factor = enroll();

        assertRefused(
                ada.post("/factors", Map.of("factor_type", "pigeon")), 400, "validation_failed");
        assertRefused(ada.post("/factors/x/challenge", Map.of()), 404, "validation_failed");
        assertRefused(verify(factor, "x", "000000"), 400, "validation_failed");
    }

    @Test
    void aLaptopMayStepUpWithoutAnApp() throws ParseException {
        assertRaised(ada.post("/local/step-up", Map.of()));
    }

    @Test
    void aLaptopMayGrantAnOperator() throws ParseException {
        var claims =
                SignedJWT.parse(ada.post("/local/operator", Map.of()).accessToken())
                        .getJWTClaimsSet();

        assertThat(claims.getJSONObjectClaim("app_metadata")).containsEntry("operator", true);
    }

    private Caller.Answered enroll() {
        return ada.post("/factors", Map.of("factor_type", "totp", "friendly_name", "phone"));
    }

    private String challenge(Caller.Answered factor) {
        return ada.post("/factors/" + factor.text("id") + "/challenge", Map.of()).text("id");
    }

    private Caller.Answered verify(Caller.Answered factor, String challenge, String code) {
        return ada.post(
                "/factors/" + factor.text("id") + "/verify",
                Map.of("challenge_id", challenge, "code", code));
    }

    private String code(Caller.Answered factor) {
        return Totp.code(factor.body().get("totp").get("secret").asString(), clock.instant());
    }

    private void assertRaised(Caller.Answered answer) throws ParseException {
        var claims = SignedJWT.parse(answer.accessToken()).getJWTClaimsSet();
        assertThat(claims.getStringClaim("aal")).isEqualTo("aal2");
        assertThat(claims.getListClaim("amr"))
                .contains(Map.of("method", "totp", "timestamp", clock.instant().getEpochSecond()));
    }
}
