package io.beautysalon.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MergedDocumentTests {

    private final JsonMapper json = JsonMapper.shared();
    private final MergedDocument document = new MergedDocument();

    @Test
    void holdsThePathsOfAllServices() {
        document.add("tenant", paths("/api/v1/salons")).add("billing", paths("/webhooks/stripe/x"));

        assertThat(merged().get("paths").propertyNames())
                .containsExactly("/api/v1/salons", "/webhooks/stripe/x");
        assertThat(merged().get("openapi").asString()).startsWith("3.1");
    }

    @Test
    void showsNothingInternal() {
        document.add("tenant", paths("/internal/access"))
                .add("booking", paths("/actuator/health"))
                .add("billing", paths("/api/v1/operator/operations"));

        assertThat(merged().get("paths")).isEmpty();
    }

    @Test
    void keepsOneOfTwoEqualComponents() {
        document.add("tenant", thing("object")).add("booking", thing("object"));

        assertThat(merged().at("/components/schemas").propertyNames()).containsExactly("Thing");
    }

    @Test
    void tellsTwoDifferentComponentsOfOneNameApart() {
        document.add("tenant", thing("object")).add("booking", thing("string"));

        assertThat(merged().at("/components/schemas/Thing/type").asString()).isEqualTo("object");
        assertThat(merged().at("/components/schemas/BookingThing/type").asString())
                .isEqualTo("string");
        assertThat(merged().at("/paths/~1api~1v1~1object/get/r/0/$ref").asString())
                .isEqualTo("#/components/schemas/Thing");
        assertThat(merged().at("/paths/~1api~1v1~1string/get/r/0/$ref").asString())
                .isEqualTo("#/components/schemas/BookingThing");
    }

    private JsonNode merged() {
        return json.readTree(document.json(json));
    }

    private JsonNode paths(String path) {
        return json.readTree("{\"paths\": {\"%s\": {\"get\": {}}}}".formatted(path));
    }

    private JsonNode thing(String type) {
        return json.readTree(
                """
                {"paths": {"/api/v1/%s": {"get": {"n": 1, "r": [{"$ref": "#/components/schemas/Thing"}]}}},
                 "components": {"schemas": {"Thing": {"type": "%s"}}}}
                """
                        .formatted(type, type));
    }
}
