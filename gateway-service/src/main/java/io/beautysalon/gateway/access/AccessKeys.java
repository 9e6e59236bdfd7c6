package io.beautysalon.gateway.access;

import com.nimbusds.jose.jwk.ECKey;
import io.beautysalon.starter.secrets.Secrets;
import java.text.ParseException;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the edge key comes from. */
@Configuration(proxyBeanMethods = false)
class AccessKeys {

    @Bean
    EdgeTokens edgeTokens(Secrets secrets, AccessSettings settings, Clock clock) {
        return new EdgeTokens(
                secrets.hold("edge/signing", secret -> signing(String.valueOf(secret.get("jwk")))),
                settings,
                clock);
    }

    private static ECKey signing(String jwk) {
        try {
            return ECKey.parse(jwk);
        } catch (ParseException e) {
            throw new IllegalStateException("the edge key is no JWK", e);
        }
    }
}
