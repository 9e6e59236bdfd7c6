package io.beautysalon.identityprovider;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/** Stepping up to aal2 with an authenticator app. */
final class FactorEndpoints {

    /** Where the real server draws a QR code; nobody here holds a camera to it. */
    private static final String NO_PICTURE =
            "data:image/svg+xml;utf-8,<svg xmlns=\"http://www.w3.org/2000/svg\"/>";

    private final Factors factors;
    private final Sessions sessions;
    private final SignedIn signedIn;

    FactorEndpoints(Factors factors, Sessions sessions, SignedIn signedIn) {
        this.factors = factors;
        this.sessions = sessions;
        this.signedIn = signedIn;
    }

    void addTo(Router router) {
        router.on("POST", "/factors", this::enroll)
                .on("POST", "/factors/{id}/challenge", this::challenge)
                .on("POST", "/factors/{id}/verify", this::verify);
    }

    private Answer enroll(Call call) {
        var account = signedIn.account(signedIn.session(call));
        if (!call.text("factor_type").equals("totp")) {
            throw new AuthProblem(
                    400, "validation_failed", "factor_type needs to be totp, phone, or webauthn");
        }
        var factor = factors.enroll(account.id(), call.text("friendly_name"));
        var label = URLEncoder.encode(account.email(), StandardCharsets.UTF_8);
        return Answer.ok(
                Map.of(
                        "id", factor.id(),
                        "type", "totp",
                        "friendly_name", factor.name(),
                        "totp",
                                Map.of(
                                        "qr_code",
                                        NO_PICTURE,
                                        "secret",
                                        factor.secret(),
                                        "uri",
                                        "otpauth://totp/localhost:%s?algorithm=SHA1&digits=6&issuer=localhost&period=30&secret=%s"
                                                .formatted(label, factor.secret()))));
    }

    private Answer challenge(Call call) {
        var challenge = factors.challenge(signedIn.session(call).account(), call.id());
        return Answer.ok(
                Map.of(
                        "id", challenge.id(),
                        "type", "totp",
                        "expires_at", challenge.expiresAt().getEpochSecond()));
    }

    private Answer verify(Call call) {
        var session = signedIn.session(call);
        factors.verify(session.account(), call.id(), challengeId(call), call.text("code"));
        return signedIn.tokens(sessions.prove(session.id(), "totp"));
    }

    private static UUID challengeId(Call call) {
        try {
            return UUID.fromString(call.text("challenge_id"));
        } catch (IllegalArgumentException e) {
            throw new AuthProblem(400, "validation_failed", "challenge_id must be an UUID");
        }
    }
}
