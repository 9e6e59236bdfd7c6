package io.beautysalon.stripetwin.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The header {@code Stripe-Signature}: HMAC-SHA256 over {@code t.body}
 * (https://docs.stripe.com/webhooks#verify-manually).
 */
public final class Signature {

    private static final String HMAC = "HmacSHA256";

    private Signature() {}

    public static String header(byte[] body, String secret, Instant at) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), HMAC));
            mac.update((at.getEpochSecond() + ".").getBytes(UTF_8));
            return "t="
                    + at.getEpochSecond()
                    + ",v1="
                    + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + HMAC, e);
        }
    }
}
