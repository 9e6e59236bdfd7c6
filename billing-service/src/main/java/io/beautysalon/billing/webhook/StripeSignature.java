package io.beautysalon.billing.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The header {@code Stripe-Signature}: scheme {@code v1}, HMAC-SHA256 over {@code t.body}
 * (https://docs.stripe.com/webhooks#verify-manually). Stripe's SDK takes any time in the future;
 * this doesn't.
 */
record StripeSignature(long time, List<String> signatures) {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final String HMAC = "HmacSHA256";

    /** Reads the header; what isn't one has no signature that could be right. */
    static StripeSignature parse(@Nullable String header) {
        var time = Long.MIN_VALUE;
        var signatures = new ArrayList<String>();
        for (var part : (header == null ? "" : header).split(",", -1)) {
            if (part.startsWith("t=") && part.matches("t=\\d{1,12}")) {
                time = Long.parseLong(part.substring(2));
            } else if (part.startsWith("v1=")) {
                signatures.add(part.substring(3));
            }
        }
        return new StripeSignature(time, List.copyOf(signatures));
    }

    /** Whether somebody with one of the secrets signed these bytes within five minutes of now. */
    boolean isOf(byte[] body, List<String> secrets, Instant now) {
        if (Math.abs(time - now.getEpochSecond()) > TOLERANCE.toSeconds() || time < 0) {
            return false;
        }
        return secrets.stream().anyMatch(secret -> matches(hmac(body, secret)));
    }

    private boolean matches(byte[] expected) {
        return signatures.stream()
                .anyMatch(signature -> MessageDigest.isEqual(expected, signature.getBytes(UTF_8)));
    }

    private byte[] hmac(byte[] body, String secret) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), HMAC));
            mac.update((time + ".").getBytes(UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body)).getBytes(UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + HMAC, e);
        }
    }
}
