package io.beautysalon.testsupport.access;

import static io.beautysalon.contracts.access.EdgeClaims.*;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.beautysalon.contracts.ActorKind;
import io.beautysalon.contracts.access.AccessDecision;
import io.beautysalon.contracts.access.Role;
import io.beautysalon.contracts.access.Scope;
import io.beautysalon.contracts.access.Stage;
import io.beautysalon.provisioning.VaultProvisioning;
import io.beautysalon.testsupport.infra.SharedInfrastructure;
import java.text.ParseException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Mints edge tokens for one service, with the gateway's key. */
public final class EdgeTokens {

    private final ECKey key;
    private final String audience;

    /** Tokens for a service, {@code tenant}, {@code booking} or {@code billing}. */
    public EdgeTokens(VaultProvisioning secrets, String audience) {
        try {
            this.key = ECKey.parse(String.valueOf(secrets.get("edge/signing").get("jwk")));
        } catch (ParseException e) {
            throw new IllegalStateException("the edge key is no JWK", e);
        }
        this.audience = audience;
    }

    /** Tokens for a service under test. */
    public static EdgeTokens of(String audience) {
        return new EdgeTokens(SharedInfrastructure.get().secrets(), audience);
    }

    /** A member with a role at every location. */
    public String member(UUID salon, UUID user, Role role) {
        return member(salon, user, role.scopes().toArray(Scope[]::new));
    }

    /** A member with some scopes at every location; its second factor is fresh. */
    public String member(UUID salon, UUID user, Scope... scopes) {
        return mint(
                ActorKind.MEMBER,
                user.toString(),
                salon,
                claims ->
                        claims.claim(MEMBER, UUID.randomUUID().toString())
                                .claim(SCOPES, Map.of(AccessDecision.EVERY_LOCATION, names(scopes)))
                                .claim(TOTP_AT, Instant.now().getEpochSecond()));
    }

    /** A signed-in user without a membership; the salon may be null. */
    public String client(@Nullable UUID salon, UUID user) {
        return mint(ActorKind.CLIENT, user.toString(), salon, claims -> {});
    }

    /** A signed-in user on a route that needs the verified address. */
    public String client(UUID user, String verifiedEmail) {
        return mint(
                ActorKind.CLIENT,
                user.toString(),
                null,
                claims -> claims.claim(VERIFIED_EMAIL, verifiedEmail));
    }

    /** Somebody who didn't sign in. */
    public String visitor(@Nullable UUID salon, UUID visitor) {
        return mint(ActorKind.VISITOR, visitor.toString(), salon, claims -> {});
    }

    /** The holder of a booking's capability. */
    public String guest(UUID salon, UUID booking, int generation) {
        return mint(
                ActorKind.GUEST,
                booking.toString(),
                salon,
                claims -> claims.claim(BOOKING, booking.toString()).claim(GENERATION, generation));
    }

    /** The gateway itself. */
    public String gateway() {
        return mint(ActorKind.GATEWAY, "gateway", null, claims -> {});
    }

    /** Any token: claims may be changed before signing. */
    public String mint(
            ActorKind kind,
            String actor,
            @Nullable UUID salon,
            Consumer<JWTClaimsSet.Builder> change) {
        var now = Instant.now();
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(ISSUER)
                        .audience(audience)
                        .subject(actor)
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(MAX_LIFE_SECONDS)))
                        .claim(KIND, kind.name())
                        .claim(STAGE, Stage.FULL.name())
                        .claim(EPOCH, 1L);
        if (salon != null) {
            claims.claim(SALON, salon.toString());
        }
        change.accept(claims);
        return sign(claims.build());
    }

    private String sign(JWTClaimsSet claims) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build();
            var token = new SignedJWT(header, claims);
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> names(Scope... scopes) {
        return Arrays.stream(scopes).map(Scope::wireName).toList();
    }
}
