package io.beautysalon.gateway.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.contracts.access.EdgeClaims;
import io.beautysalon.gateway.EdgeToken;
import io.beautysalon.gateway.GatewayTest;
import io.beautysalon.gateway.Surroundings;
import io.beautysalon.gateway.Users;
import io.beautysalon.testsupport.http.Api;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class HeadersIT {

    private final Api api;
    private final String path =
            "/api/v1/salons/" + Surroundings.UPSTREAM.salon(1, Map.of()) + "/bookings";

    HeadersIT(@LocalServerPort int port) {
        this.api = new Api(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Edge-Token",
                "edge-token",
                "EDGE-TOKEN",
                "Edge_Token",
                "X-Edge-Token",
                "X-Tenant-Id",
                "x-tenant-id",
                "X_Tenant_Id",
                "x_tenant_id",
                "X-User-Id",
                "X-User-Role",
                "X-Forwarded-For",
                "X-Forwarded-Host",
                "X-Forwarded-Prefix",
                "X-Original-URL",
                "X-Rewrite-URL",
                "X-HTTP-Method-Override",
                "Forwarded",
                "Via",
                "True-Client-IP",
                "traceparent",
                "tracestate",
                "baggage",
                "b3",
                "Idempotency-Replayed",
                "Proxy-Authorization"
            })
    void aSpoofedHeaderHasNoEffect(String name) {
        var spoofed = "spoofed-" + UUID.randomUUID();

        var answer = api.anonymously().header(name, spoofed).get(path);

        assertThat(answer.status()).isEqualTo(200);
        var request = Surroundings.UPSTREAM.received(path).getLast();
        assertThat(request.headers().toString()).doesNotContain(spoofed);
        assertThat(EdgeToken.of(request).getClaim(EdgeClaims.KIND)).isEqualTo("VISITOR");
    }

    @Test
    void theCallersProofStaysAtTheGateway() {
        var user = Users.signUp();

        api.anonymously()
                .header("Authorization", user.bearer())
                .header("Cookie", "visitor=1; other=2")
                .header("Visitor-Token", "1")
                .get(path);

        assertThat(Surroundings.UPSTREAM.received(path).getLast().headers())
                .doesNotContainKeys("Authorization", "Cookie", "Visitor-token");
    }

    @Test
    void headersOfTheApiGoThrough() {
        api.anonymously()
                .header("Idempotency-Key", "key-1")
                .header("If-None-Match", "\"1\"")
                .header("Accept-Language", "de")
                .get(path);

        var request = Surroundings.UPSTREAM.received(path).getLast();
        assertThat(request.header("Idempotency-key")).isEqualTo("key-1");
        assertThat(request.header("If-none-match")).isEqualTo("\"1\"");
        assertThat(request.header("Accept-language")).isEqualTo("de");
    }

    @Nested
    class ARequestsId {

        @Test
        void isTheCallersIfItIsSane() {
            var answer = api.anonymously().header("Request-Id", "order-4711.retry_2").get(path);

            assertThat(answer.header("Request-Id")).isEqualTo("order-4711.retry_2");
            assertThat(Surroundings.UPSTREAM.received(path).getLast().header("Request-id"))
                    .isEqualTo("order-4711.retry_2");
        }

        @ParameterizedTest
        @ValueSource(strings = {"short", "with space inside", "quote\"inside", "{json:true}"})
        void isMadeOtherwise(String sent) {
            var answer = api.anonymously().header("Request-Id", sent).get(path);

            assertThat(answer.header("Request-Id")).matches("[0-9a-f]{32}");
        }

        @Test
        void beginsATraceThatTheServiceContinues() {
            var answer = api.anonymously().get(path);

            assertThat(Surroundings.UPSTREAM.received(path).getLast().header("Traceparent"))
                    .startsWith("00-" + answer.header("Request-Id") + "-");
        }
    }

    @Nested
    class Answers {

        @Test
        void tellBrowsersWhatTheyNeverWant() {
            var answer = api.anonymously().get(path);

            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Content-Security-Policy"))
                    .isEqualTo("default-src 'none'; frame-ancestors 'none'");
            assertThat(answer.header("Strict-Transport-Security")).startsWith("max-age=");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            assertThat(answer.header("Server")).isEmpty();
        }

        @Test
        void doSoInErrorsToo() {
            var answer = api.anonymously().get("/nowhere");

            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            assertThat(answer.at("/traceId")).isEqualTo(answer.header("Request-Id"));
        }
    }
}
