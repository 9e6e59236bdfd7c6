package io.beautysalon.gateway.access;

import com.nimbusds.jwt.JWTClaimsSet;
import io.beautysalon.contracts.ActorKind;
import io.beautysalon.contracts.access.AccessDecision;
import io.beautysalon.contracts.access.EdgeClaims;
import io.beautysalon.gateway.identity.Caller;
import io.beautysalon.gateway.identity.Caller.Guest;
import io.beautysalon.gateway.identity.Caller.User;
import io.beautysalon.gateway.identity.Caller.Visitor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One caller on the way into one service, and into one salon unless the path names none: all that
 * an edge token says, and so all that decides whether one can be used again.
 */
record Entry(String service, Caller caller, @Nullable AccessDecision decision) {

    JWTClaimsSet.Builder claims() {
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(EdgeClaims.ISSUER)
                        .audience(service)
                        .subject(caller.id())
                        .claim(EdgeClaims.KIND, kind().name());
        if (decision != null) {
            claims.claim(EdgeClaims.SALON, decision.salonId().toString())
                    .claim(EdgeClaims.SCOPES, decision.scopes())
                    .claim(EdgeClaims.STAGE, decision.effectiveStage().name())
                    .claim(EdgeClaims.EPOCH, decision.epoch());
            if (decision.memberId() != null) {
                claims.claim(EdgeClaims.MEMBER, decision.memberId().toString());
            }
        }
        return withProof(claims);
    }

    private ActorKind kind() {
        return decision != null && decision.memberId() != null ? ActorKind.MEMBER : caller.kind();
    }

    private JWTClaimsSet.Builder withProof(JWTClaimsSet.Builder claims) {
        return switch (caller) {
            case Visitor visitor -> claims;
            case Guest guest ->
                    claims.claim(EdgeClaims.BOOKING, guest.booking().toString())
                            .claim(EdgeClaims.GENERATION, guest.generation());
            case User user -> {
                if (user.totpAt() != null) {
                    claims.claim(EdgeClaims.TOTP_AT, user.totpAt().getEpochSecond());
                }
                if (user.address() != null) {
                    claims.claim(EdgeClaims.VERIFIED_EMAIL, user.address());
                }
                yield claims.claim(EdgeClaims.ASSURANCE, user.assurance())
                        .claim(EdgeClaims.SESSION, user.session().toString())
                        .claim(EdgeClaims.ANONYMOUS, user.anonymous());
            }
        };
    }

    /** What makes two entries the same; when a decision was made does not. */
    Sameness sameness() {
        return decision == null
                ? new Sameness(service, caller, null, 0, "")
                : new Sameness(
                        service,
                        caller,
                        decision.salonId(),
                        decision.epoch(),
                        decision.effectiveStage().name());
    }

    record Sameness(
            String service, Caller caller, @Nullable UUID salon, long epoch, String stage) {}
}
