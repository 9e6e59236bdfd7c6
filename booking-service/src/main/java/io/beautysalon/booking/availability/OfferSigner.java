package io.beautysalon.booking.availability;

import io.beautysalon.starter.tenancy.TenantContext;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs and knows offers of the salon at hand, with the key made ready once. For one thread. */
final class OfferSigner {

    private static final String ALGORITHM = "HmacSHA256";

    private final Mac mac;
    private final byte[] salon =
            TenantContext.required().toString().getBytes(StandardCharsets.UTF_8);
    private final Promise promise = new Promise();

    OfferSigner(byte[] key) {
        try {
            this.mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    String sign(PlannedVisit visit, Instant end) {
        var staff = visit.lines().stream().map(line -> line.line().staffId()).toList();
        var offer = OfferToken.unsigned(end, promise.of(visit), staff);
        return offer.signed(macOf(offer)).toString();
    }

    boolean signed(OfferToken offer) {
        return offer.isSigned(macOf(offer));
    }

    boolean promised(OfferToken offer, PlannedVisit visit) {
        return offer.promises(promise.of(visit));
    }

    /** An offer of one salon is none of another. */
    private byte[] macOf(OfferToken offer) {
        mac.update(salon);
        return mac.doFinal(offer.content());
    }
}
