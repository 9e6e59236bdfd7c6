package io.beautysalon.gateway.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** Signs the ids that we give to visitors, so that nobody can be another one by guessing. */
class VisitorTokens {

    private static final int ID_LENGTH = 36;

    private final Supplier<SecretKey> key;

    VisitorTokens(Supplier<SecretKey> key) {
        this.key = key;
    }

    String sign(UUID visitor) {
        return visitor + "." + signature(visitor.toString());
    }

    /** The visitor, if we signed this. */
    Optional<UUID> verify(String token) {
        if (token.length() <= ID_LENGTH + 1) {
            return Optional.empty();
        }
        var expected = signature(token.substring(0, ID_LENGTH));
        var sent = token.substring(ID_LENGTH + 1);
        return MessageDigest.isEqual(bytes(expected), bytes(sent))
                ? Optional.of(UUID.fromString(token.substring(0, ID_LENGTH)))
                : Optional.empty();
    }

    private String signature(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key.get());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(bytes(text)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no HMAC-SHA-256 on this JDK", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
