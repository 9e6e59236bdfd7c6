package io.beautysalon.starter.paging;

import io.beautysalon.starter.problem.CommonProblem;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Makes and reads cursors: the last row's sort key, signed (HMAC-SHA256) so that nobody builds
 * their own query.
 */
public final class Cursors {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int MAC_LENGTH = 16;
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final char SEPARATOR = '\u001f';

    private final Supplier<byte[]> key;

    /** Cursors signed with a key that may be rotated; cursors of the old key are refused then. */
    public Cursors(Supplier<byte[]> key) {
        this.key = key;
    }

    /**
     * A cursor.
     *
     * @param list the list's name: a cursor of one list is refused by another
     * @param sortKey the values the list is ordered by, of the last row shown
     */
    public String encode(String list, Object... sortKey) {
        var text = new StringBuilder(list);
        for (var value : sortKey) {
            text.append(SEPARATOR).append(value);
        }
        var content = text.toString().getBytes(StandardCharsets.UTF_8);
        var mac = mac(content);
        var bytes = Arrays.copyOf(mac, MAC_LENGTH + content.length);
        System.arraycopy(content, 0, bytes, MAC_LENGTH, content.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * The sort key in a cursor.
     *
     * @throws io.beautysalon.starter.problem.ProblemException {@code parameter-unreadable} (400) at
     *     {@code cursor} when it was not made here or for another list
     */
    public List<String> decode(String list, String cursor) {
        try {
            var bytes = Base64.getUrlDecoder().decode(cursor);
            if (bytes.length > MAC_LENGTH) {
                var content = Arrays.copyOfRange(bytes, MAC_LENGTH, bytes.length);
                var parts =
                        List.of(
                                new String(content, StandardCharsets.UTF_8)
                                        .split(String.valueOf(SEPARATOR), -1));
                if (MessageDigest.isEqual(mac(content), Arrays.copyOf(bytes, MAC_LENGTH))
                        && parts.getFirst().equals(list)) {
                    return parts.subList(1, parts.size());
                }
            }
        } catch (IllegalArgumentException notBase64) {
            throw refused();
        }
        throw refused();
    }

    /**
     * Where a list that is ordered by id goes on: behind the id in the cursor, or before all.
     *
     * @throws io.beautysalon.starter.problem.ProblemException {@code parameter-unreadable} (400) as
     *     {@link #decode}
     */
    public UUID afterId(String list, @Nullable String cursor) {
        return cursor == null ? BEFORE_ALL : UUID.fromString(decode(list, cursor).getFirst());
    }

    private static RuntimeException refused() {
        return CommonProblem.PARAMETER_UNREADABLE.at("cursor", "a cursor that this list gave out");
    }

    private byte[] mac(byte[] content) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.get(), ALGORITHM));
            return Arrays.copyOf(mac.doFinal(content), MAC_LENGTH);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
