package io.beautysalon.booking.availability;

import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.secrets.SecretHolder;
import io.beautysalon.starter.secrets.Secrets;
import io.beautysalon.starter.tenancy.TenantContext;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Signs what a visit would be: staff, units, versions, times, prices, what is due now and under
 * which policy. Whoever books with the offer within 10 minutes gets exactly that, or is told.
 */
@Component
public class Offers {

    private static final Duration VALID = Duration.ofMinutes(10);
    private static final String ALGORITHM = "HmacSHA256";
    private static final String PURPOSE = "offer|";
    private static final int MAC_LENGTH = 32;
    private static final int UUID_LENGTH = 16;

    private final SecretHolder<byte[]> key;

    Offers(Secrets secrets) {
        this.key = secrets.holdKey("booking/quote");
    }

    /** The offer of a visit, as a caller carries it. */
    public String sign(PlannedVisit visit, Instant now) {
        return sign(visit, now.plus(VALID).toEpochMilli());
    }

    /** When an offer that is made now ends. */
    public Instant endOf(Instant now) {
        return now.plus(VALID);
    }

    /**
     * What was offered, as a wish: by exactly those staff members.
     *
     * @throws io.beautysalon.starter.problem.ProblemException {@code invalid} at {@code /offer} for
     *     what was not made here, {@code offer-expired}
     */
    public VisitRequest wanted(String offer, VisitRequest request, Instant now) {
        var bytes = decode(offer);
        int staff = bytes.remaining() - MAC_LENGTH - Long.BYTES;
        if (staff != request.items().size() * UUID_LENGTH) {
            throw refused();
        }
        bytes.position(MAC_LENGTH);
        if (!now.isBefore(Instant.ofEpochMilli(bytes.getLong()))) {
            throw OfferProblem.OFFER_EXPIRED.exception();
        }
        var items = new ArrayList<VisitRequest.Item>();
        for (var item : request.items()) {
            var by = new UUID(bytes.getLong(), bytes.getLong());
            if (item.staffId() != null && !item.staffId().equals(by)) {
                throw refused();
            }
            items.add(new VisitRequest.Item(item.variantId(), by, item.optionIds(), item.kept()));
        }
        return new VisitRequest(request.locationId(), items, request.binding(), request.ignoring());
    }

    /**
     * Makes sure that a visit is what was offered.
     *
     * @throws io.beautysalon.starter.problem.ProblemException {@code offer-changed} with a new
     *     offer
     */
    public void require(String offer, PlannedVisit visit, Instant now) {
        var bytes = decode(offer);
        long end = bytes.getLong(MAC_LENGTH);
        if (!MessageDigest.isEqual(
                sign(visit, end).getBytes(StandardCharsets.US_ASCII),
                offer.getBytes(StandardCharsets.US_ASCII))) {
            throw OfferProblem.OFFER_CHANGED
                    .with("offer", sign(visit, now))
                    .with("total", visit.total())
                    .with("dueNow", visit.dueNow());
        }
    }

    private String sign(PlannedVisit visit, long end) {
        var staff = visit.lines().stream().map(line -> line.line().staffId()).toList();
        var token = ByteBuffer.allocate(MAC_LENGTH + Long.BYTES + UUID_LENGTH * staff.size());
        token.put(mac(PURPOSE + TenantContext.required() + "|" + end + "|" + words(visit)));
        token.putLong(end);
        staff.forEach(id ->
                token.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
    }

    /** All that an offer promises. */
    private static String words(PlannedVisit visit) {
        return visit.place().locationId()
                + "|"
                + visit.dueNow().amount()
                + "|"
                + visit.lines().stream().map(Offers::words).collect(Collectors.joining("|"));
    }

    private static String words(PlannedVisit.PlannedLine line) {
        var done = line.line();
        return Arrays.asList(
                        line.version().versionId(),
                        done.staffId(),
                        done.start(),
                        PhaseText.format(done.phases()),
                        done.units().values().stream().sorted().toList(),
                        line.optionIds(),
                        line.price().amount(),
                        line.tax(),
                        line.agreed())
                .toString();
    }

    private static ByteBuffer decode(String offer) {
        try {
            var bytes = Base64.getUrlDecoder().decode(offer);
            if (bytes.length > MAC_LENGTH + Long.BYTES) {
                return ByteBuffer.wrap(bytes);
            }
        } catch (IllegalArgumentException notBase64) {
            throw refused();
        }
        throw refused();
    }

    private static RuntimeException refused() {
        return CommonProblem.INVALID.at("/offer", "an offer for these items");
    }

    private byte[] mac(String content) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.get(), ALGORITHM));
            return mac.doFinal(content.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
