package io.beautysalon.provisioning;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/**
 * Introduces the Stripe twin: keys for billing-service, and the gateway's addresses for the twin's
 * webhooks, signed with a new secret. A real Stripe's keys are put into Vault by hand.
 *
 * @param twin the twin's address
 * @param webhooks the gateway's, as the twin reaches it
 */
record TwinAccess(URI twin, URI webhooks) {

    private static final Map<String, String> REACHES =
            Map.of("platform", "OWN", "connect", "CONNECTED", "accounts", "THIN");

    void introduce(VaultProvisioning vault) {
        vault.put(
                "billing/stripe",
                Map.of("apiKey", "sk_test_twin", "publishableKey", "pk_test_twin"));
        var secrets = new LinkedHashMap<String, String>();
        REACHES.forEach((endpoint, reach) -> {
            var secret = "whsec_" + Keys.randomKey();
            Patience.with("the Stripe twin", () -> register(endpoint, reach, secret));
            secrets.put(endpoint, "[\"" + secret + "\"]");
        });
        vault.put("billing/stripe-webhooks", secrets);
    }

    private void register(String endpoint, String reach, String secret) {
        RestClient.create(twin.toString())
                .post()
                .uri("/twin/endpoints")
                .contentType(MediaType.APPLICATION_JSON)
                .body(
                        Map.of(
                                "reach",
                                reach,
                                "url",
                                webhooks + "/webhooks/stripe/" + endpoint,
                                "secret",
                                secret))
                .retrieve()
                .toBodilessEntity();
    }
}
