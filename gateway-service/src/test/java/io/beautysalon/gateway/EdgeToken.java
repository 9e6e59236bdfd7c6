package io.beautysalon.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.beautysalon.gateway.Upstream.Received;
import io.beautysalon.testsupport.infra.SharedInfrastructure;
import java.text.ParseException;

/** The edge token of a request, verified as a service would. */
public final class EdgeToken {

    private EdgeToken() {}

    public static JWTClaimsSet of(Received request) {
        try {
            var token = SignedJWT.parse(request.header("Edge-token"));
            var published = SharedInfrastructure.get().secrets().get("edge/public").get("jwks");
            var key =
                    JWKSet.parse(String.valueOf(published))
                            .getKeyByKeyId(token.getHeader().getKeyID());
            if (!token.verify(new ECDSAVerifier(key.toECKey()))) {
                throw new AssertionError("not signed by the gateway");
            }
            return token.getJWTClaimsSet();
        } catch (ParseException | JOSEException e) {
            throw new AssertionError(e);
        }
    }
}
