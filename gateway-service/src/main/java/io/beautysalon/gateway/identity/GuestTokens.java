package io.beautysalon.gateway.identity;

import com.nimbusds.jwt.JWTClaimsSet;
import io.beautysalon.gateway.identity.Caller.Guest;
import java.time.Clock;
import java.util.function.Supplier;

/** Believes the capabilities that booking-service signs for the guests of its bookings. */
class GuestTokens {

    private final Supplier<TrustedKeys> keys;
    private final Clock clock;

    GuestTokens(Supplier<TrustedKeys> keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** The guest; throws {@code not-signed-in}. */
    Guest verify(String token) {
        var signed = SignedClaims.parse(token);
        var key = keys.get().find(signed.keyId()).orElseThrow(SignedClaims::refused);
        return guest(signed.verifiedBy(key, clock.instant()));
    }

    private static Guest guest(JWTClaimsSet claims) {
        if (!(claims.getClaim("gen") instanceof Number generation)) {
            throw SignedClaims.refused();
        }
        return new Guest(
                SignedClaims.uuid(claims.getClaim("salon")),
                SignedClaims.uuid(claims.getClaim("booking")),
                generation.longValue());
    }
}
