package io.beautysalon.identityprovider;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Salted hashes; few rounds, because only made-up people sign in here. */
final class Passwords {

    static final int SHORTEST = 6;
    private static final int ROUNDS = 1_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Passwords() {}

    static String hash(String password) {
        var salt = new byte[16];
        RANDOM.nextBytes(salt);
        return encode(salt) + ":" + encode(derive(password, salt));
    }

    static boolean matches(String password, String hash) {
        var parts = hash.split(":", 2);
        return parts.length == 2
                && MessageDigest.isEqual(decode(parts[1]), derive(password, decode(parts[0])));
    }

    private static byte[] derive(String password, byte[] salt) {
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, ROUNDS, 256))
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no PBKDF2 on this JDK", e);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] decode(String text) {
        return Base64.getDecoder().decode(text);
    }
}
