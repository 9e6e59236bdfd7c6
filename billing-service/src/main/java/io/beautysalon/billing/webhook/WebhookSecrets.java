package io.beautysalon.billing.webhook;

import io.beautysalon.starter.secrets.SecretHolder;
import io.beautysalon.starter.secrets.Secrets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each endpoint's secrets, the current one first; during a rotation there are two. */
@Component
class WebhookSecrets {

    private final SecretHolder<Map<WebhookEndpoint, List<String>>> secrets;

    WebhookSecrets(Secrets vault, JsonMapper json) {
        this.secrets = vault.hold("billing/stripe-webhooks", fields -> parse(fields, json));
    }

    List<String> of(WebhookEndpoint endpoint) {
        return secrets.get().getOrDefault(endpoint, List.of());
    }

    private static Map<WebhookEndpoint, List<String>> parse(
            Map<String, Object> fields, JsonMapper json) {
        var secrets = new EnumMap<WebhookEndpoint, List<String>>(WebhookEndpoint.class);
        for (var endpoint : WebhookEndpoint.values()) {
            var field = fields.get(endpoint.path());
            var list = field instanceof String text ? json.readTree(text) : json.valueToTree(field);
            secrets.put(endpoint, list.valueStream().map(JsonNode::asString).toList());
        }
        return secrets;
    }
}
