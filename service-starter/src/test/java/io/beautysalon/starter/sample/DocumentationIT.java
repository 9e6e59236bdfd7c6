package io.beautysalon.starter.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.testsupport.http.Api;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@SampleTest
class DocumentationIT {

    private final JsonNode document;

    DocumentationIT(@LocalServerPort int port) {
        this.document = new Api(port).anonymously().get("/v3/api-docs").json();
    }

    @Test
    void namesTheServiceAndDescribesAProblemOnce() {
        assertThat(document.at("/info/title").asString("")).isEqualTo("Sample");
        assertThat(document.at("/components/schemas/Problem/required").valueStream())
                .extracting(each -> each.asString(""))
                .containsExactlyInAnyOrder("type", "title", "status", "traceId");
    }

    @Test
    void saysWhoMayCallAndWhatTheyMaySend() {
        var write = operation("", "post");

        assertThat(write.at("/x-scope/0").asString("")).isEqualTo("catalog:write");
        assertThat(write.path("x-while-read-only").asBoolean(true)).isFalse();
        assertThat(header(write, "Idempotency-Key").path("required").asBoolean(false)).isTrue();
        var rewrite = operation("/{id}", "put");
        assertThat(header(rewrite, "Idempotency-Key").path("required").asBoolean(true)).isFalse();
        assertThat(header(rewrite, "If-Match").path("required").asBoolean(false)).isTrue();
        assertThat(operation("/secure", "post").path("x-fresh-second-factor").asBoolean(false))
                .isTrue();
    }

    @Test
    void listsWhatCanComeBack() {
        assertThat(operation("", "post").path("responses").propertyNames())
                .contains("201", "400", "401", "403", "404", "409", "422", "503")
                .doesNotContain("200", "412");
        assertThat(operation("/{id}", "put").path("responses").propertyNames())
                .contains("200", "412", "428");
    }

    private JsonNode operation(String path, String method) {
        return document.path("paths").path("/api/v1/salons/{salonId}/notes" + path).path(method);
    }

    private static JsonNode header(JsonNode operation, String name) {
        return operation
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("name").asString("").equals(name))
                .findFirst()
                .orElseThrow();
    }
}
