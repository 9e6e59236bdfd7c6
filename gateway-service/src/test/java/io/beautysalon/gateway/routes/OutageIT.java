package io.beautysalon.gateway.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.gateway.GatewayTest;
import io.beautysalon.testsupport.http.Api;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

@GatewayTest
@TestPropertySource(
        properties = "spring.cloud.gateway.server.webflux.httpclient.response-timeout=300ms")
class OutageIT {

    private static final ServerSocket SILENT = listening();

    private final Api api;

    OutageIT(@LocalServerPort int port) {
        this.api = new Api(port);
    }

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry properties) {
        // addresses in the routes, not the properties that the surroundings set
        properties.add(
                "spring.cloud.gateway.server.webflux.routes[0].uri", () -> "http://127.0.0.1:1");
        properties.add("spring.cloud.gateway.server.webflux.routes[0].id", () -> "gone");
        properties.add(
                "spring.cloud.gateway.server.webflux.routes[0].predicates[0]",
                () -> "Path=/api/v1/gone");
        properties.add(
                "spring.cloud.gateway.server.webflux.routes[0].metadata.service", () -> "tenant");
        properties.add(
                "spring.cloud.gateway.server.webflux.routes[1].uri",
                () -> "http://127.0.0.1:" + SILENT.getLocalPort());
        properties.add("spring.cloud.gateway.server.webflux.routes[1].id", () -> "silent");
        properties.add(
                "spring.cloud.gateway.server.webflux.routes[1].predicates[0]",
                () -> "Path=/api/v1/silent");
        properties.add(
                "spring.cloud.gateway.server.webflux.routes[1].metadata.service", () -> "tenant");
    }

    @Test
    void aServiceThatIsGoneIsSaidToBeAway() {
        var answer = api.anonymously().get("/api/v1/gone");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.slug()).isEqualTo("service-away");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
    }

    @Test
    void aServiceThatDoesNotAnswerIsSaidToBeTooSlow() {
        var answer = api.anonymously().get("/api/v1/silent");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.slug()).isEqualTo("service-too-slow");
    }

    private static ServerSocket listening() {
        try {
            return new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
