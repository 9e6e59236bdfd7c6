package io.beautysalon.booking.quote;

import io.beautysalon.contracts.Money;
import io.beautysalon.contracts.booking.Settlement;
import io.beautysalon.starter.Ids;
import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.secrets.SecretHolder;
import io.beautysalon.starter.secrets.Secrets;
import io.beautysalon.starter.tenancy.TenantContext;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Signs quotes and believes only its own. A quote is bound to a salon, a booking's version and 10
 * minutes; whoever executes it pays at most what it says.
 */
@Component
public class Quotes {

    private static final Duration VALID = Duration.ofMinutes(10);
    private static final String ALGORITHM = "HmacSHA256";
    private static final int MAC_LENGTH = 32;
    private static final String NOTHING = "-";

    private final SecretHolder<byte[]> key;
    private final Ids ids;

    Quotes(Secrets secrets, Ids ids) {
        this.key = secrets.holdKey("booking/quote");
        this.ids = ids;
    }

    /** A new quote. */
    public Quote make(
            QuoteKind kind,
            UUID booking,
            long version,
            Money keep,
            @Nullable Money total,
            String about,
            Instant now) {
        return new Quote(ids.next(), kind, booking, version, keep, total, about, now.plus(VALID));
    }

    /** The quote as a caller carries it. */
    public String sign(Quote quote) {
        var total = quote.total();
        var content =
                String.join(
                                "|",
                                TenantContext.required().toString(),
                                quote.id().toString(),
                                quote.kind().name(),
                                quote.bookingId().toString(),
                                Long.toString(quote.version()),
                                Long.toString(quote.keep().amount()),
                                quote.keep().currency(),
                                total == null ? NOTHING : Long.toString(total.amount()),
                                quote.about(),
                                Long.toString(quote.expiresAt().toEpochMilli()))
                        .getBytes(StandardCharsets.UTF_8);
        var bytes = Arrays.copyOf(mac(content), MAC_LENGTH + content.length);
        System.arraycopy(content, 0, bytes, MAC_LENGTH, content.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * The quote in a token.
     *
     * @throws io.beautysalon.starter.problem.ProblemException {@code invalid} at {@code /quote} for
     *     what was not made here for this, {@code stale} when the booking has changed since, {@code
     *     quote-expired}
     */
    public Quote verify(
            String token, QuoteKind kind, UUID booking, long version, String about, Instant now) {
        var quote = read(token);
        boolean fits =
                quote.kind() == kind
                        && quote.bookingId().equals(booking)
                        && quote.about().equals(about);
        if (!fits) {
            throw refused();
        }
        if (quote.version() != version) {
            throw CommonProblem.STALE.exception();
        }
        if (!now.isBefore(quote.expiresAt())) {
            throw QuoteProblem.QUOTE_EXPIRED.exception();
        }
        return quote;
    }

    /** What is owed, but never more than was quoted. */
    public Settlement atMost(
            String token,
            QuoteKind kind,
            UUID booking,
            long version,
            Settlement owed,
            Instant now) {
        var quote = verify(token, kind, booking, version, "", now);
        return new Settlement(owed.keep().min(quote.keep()), owed.reason(), quote.id());
    }

    private Quote read(String token) {
        try {
            var bytes = Base64.getUrlDecoder().decode(token);
            if (bytes.length > MAC_LENGTH) {
                var content = Arrays.copyOfRange(bytes, MAC_LENGTH, bytes.length);
                if (MessageDigest.isEqual(mac(content), Arrays.copyOf(bytes, MAC_LENGTH))) {
                    return parse(new String(content, StandardCharsets.UTF_8).split("\\|", -1));
                }
            }
        } catch (IllegalArgumentException notBase64) {
            throw refused();
        }
        throw refused();
    }

    private static Quote parse(String[] parts) {
        if (!parts[0].equals(TenantContext.required().toString())) {
            throw refused();
        }
        var currency = parts[6];
        return new Quote(
                UUID.fromString(parts[1]),
                QuoteKind.valueOf(parts[2]),
                UUID.fromString(parts[3]),
                Long.parseLong(parts[4]),
                new Money(Long.parseLong(parts[5]), currency),
                parts[7].equals(NOTHING) ? null : new Money(Long.parseLong(parts[7]), currency),
                parts[8],
                Instant.ofEpochMilli(Long.parseLong(parts[9])));
    }

    private static RuntimeException refused() {
        return CommonProblem.INVALID.at("/quote", "a quote for this booking and this change");
    }

    private byte[] mac(byte[] content) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.get(), ALGORITHM));
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
