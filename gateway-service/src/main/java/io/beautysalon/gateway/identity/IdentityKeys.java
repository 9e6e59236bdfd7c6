package io.beautysalon.gateway.identity;

import com.nimbusds.jose.jwk.JWKSet;
import io.beautysalon.starter.secrets.Secrets;
import java.text.ParseException;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the keys for guests and visitors come from. */
@Configuration(proxyBeanMethods = false)
class IdentityKeys {

    @Bean
    GuestTokens guestTokens(Secrets secrets, Clock clock) {
        return new GuestTokens(
                secrets.hold("capability/public", secret -> trusted(text(secret, "jwks"))), clock);
    }

    @Bean
    VisitorTokens visitorTokens(Secrets secrets) {
        return new VisitorTokens(
                secrets.hold(
                        "gateway/visitor",
                        secret ->
                                new SecretKeySpec(
                                        Base64.getDecoder().decode(text(secret, "key")),
                                        "HmacSHA256")));
    }

    private static String text(Map<String, Object> secret, String field) {
        return String.valueOf(secret.get(field));
    }

    private static TrustedKeys trusted(String jwks) {
        try {
            return new TrustedKeys(JWKSet.parse(jwks));
        } catch (ParseException e) {
            throw new IllegalStateException("the capability keys are no JWK set", e);
        }
    }
}
