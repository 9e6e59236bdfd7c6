package io.beautysalon.identityprovider;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Time-based one-time passwords (RFC 6238): SHA-1, six digits, 30 seconds. */
final class Totp {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int STEP_SECONDS = 30;
    private static final int SECRET_CHARACTERS = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Totp() {}

    static String secret() {
        var secret = new StringBuilder(SECRET_CHARACTERS);
        for (int i = 0; i < SECRET_CHARACTERS; i++) {
            secret.append(BASE32.charAt(RANDOM.nextInt(BASE32.length())));
        }
        return secret.toString();
    }

    /** Whether the code is that of now, or of one step before or after: clocks differ. */
    static boolean matches(String secret, String code, Instant now) {
        var step = now.getEpochSecond() / STEP_SECONDS;
        return LongStream.rangeClosed(step - 1, step + 1)
                .anyMatch(candidate -> code(secret, candidate).equals(code));
    }

    static String code(String secret, Instant now) {
        return code(secret, now.getEpochSecond() / STEP_SECONDS);
    }

    private static String code(String secret, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(decode(secret), "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            var offset = hash[hash.length - 1] & 0xf;
            var number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fff_ffff;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no HMAC-SHA-1 on this JDK", e);
        }
    }

    private static byte[] decode(String base32) {
        var bytes = ByteBuffer.allocate(base32.length() * 5 / 8);
        int buffer = 0;
        int bits = 0;
        for (int i = 0; i < base32.length(); i++) {
            buffer = buffer << 5 | BASE32.indexOf(base32.charAt(i));
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.put((byte) (buffer >> bits));
            }
        }
        return bytes.array();
    }
}
