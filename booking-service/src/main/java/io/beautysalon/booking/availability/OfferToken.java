package io.beautysalon.booking.availability;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An offer as a caller carries it: a mac over when it ends, a digest of what it promises, and who
 * performs the lines. The mac tells an offer of ours from any other text, the digest one that still
 * holds from one that doesn't.
 */
final class OfferToken {

    /** Half of HMAC-SHA-256, as RFC 2104 section 5 allows. */
    private static final int MAC_LENGTH = 16;

    private static final int PROMISE_LENGTH = 16;
    private static final int UUID_LENGTH = 16;
    private static final int STAFF = MAC_LENGTH + Long.BYTES + PROMISE_LENGTH;

    private final byte[] bytes;

    private OfferToken(byte[] bytes) {
        this.bytes = bytes;
    }

    /** An offer without its mac. */
    static OfferToken unsigned(Instant end, byte[] promise, List<UUID> staff) {
        var content = ByteBuffer.allocate(STAFF + UUID_LENGTH * staff.size());
        content.position(MAC_LENGTH).putLong(end.toEpochMilli()).put(promise, 0, PROMISE_LENGTH);
        for (var id : staff) {
            content.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        }
        return new OfferToken(content.array());
    }

    /** Whatever a caller sent, if it has the shape of an offer. */
    static Optional<OfferToken> read(String text) {
        try {
            var bytes = Base64.getUrlDecoder().decode(text);
            boolean shaped = bytes.length > STAFF && (bytes.length - STAFF) % UUID_LENGTH == 0;
            // one text an offer: a decoder drops the last characters' spare bits
            return shaped && text(bytes).equals(text)
                    ? Optional.of(new OfferToken(bytes))
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** What the mac is made of. */
    byte[] content() {
        return Arrays.copyOfRange(bytes, MAC_LENGTH, bytes.length);
    }

    /** The same with a mac. */
    OfferToken signed(byte[] mac) {
        var signed = bytes.clone();
        System.arraycopy(mac, 0, signed, 0, MAC_LENGTH);
        return new OfferToken(signed);
    }

    boolean isSigned(byte[] mac) {
        return MessageDigest.isEqual(
                Arrays.copyOf(mac, MAC_LENGTH), Arrays.copyOf(bytes, MAC_LENGTH));
    }

    Instant end() {
        return Instant.ofEpochMilli(ByteBuffer.wrap(bytes).getLong(MAC_LENGTH));
    }

    boolean promises(byte[] promise) {
        return MessageDigest.isEqual(
                Arrays.copyOf(promise, PROMISE_LENGTH),
                Arrays.copyOfRange(bytes, MAC_LENGTH + Long.BYTES, STAFF));
    }

    /** Who performs each line. */
    List<UUID> staff() {
        var rest = ByteBuffer.wrap(bytes).position(STAFF);
        var staff = new ArrayList<UUID>();
        while (rest.hasRemaining()) {
            staff.add(new UUID(rest.getLong(), rest.getLong()));
        }
        return staff;
    }

    @Override
    public String toString() {
        return text(bytes);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
