package io.beautysalon.billing.stripe;

import com.stripe.StripeClient;
import io.beautysalon.starter.secrets.SecretHolder;
import io.beautysalon.starter.secrets.Secrets;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The SDK with the key that Vault has now; a rotated key makes a new client. */
@Component
class StripeAccess {

    private final SecretHolder<Keys> keys;

    StripeAccess(Secrets secrets, StripeProperties properties) {
        this.keys = secrets.hold("billing/stripe", fields -> Keys.of(fields, properties));
    }

    private record Keys(StripeClient client, String publishableKey, boolean live) {

        static Keys of(Map<String, Object> fields, StripeProperties properties) {
            var apiKey = String.valueOf(fields.get("apiKey"));
            var client =
                    StripeClient.builder()
                            .setApiKey(apiKey)
                            .setApiBase(properties.address().toString())
                            .setConnectTimeout((int) properties.connectTimeout().toMillis())
                            .setReadTimeout((int) properties.readTimeout().toMillis())
                            .setMaxNetworkRetries(0) // one retry layer, and it is ours (STR-06)
                            .build();
            return new Keys(
                    client,
                    String.valueOf(fields.get("publishableKey")),
                    apiKey.contains("_live_"));
        }
    }

    StripeClient client() {
        return keys.get().client();
    }

    String publishableKey() {
        return keys.get().publishableKey();
    }

    boolean isLive() {
        return keys.get().live();
    }
}
