package io.beautysalon.gateway.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.gateway.GatewayTest;
import io.beautysalon.gateway.Surroundings;
import io.beautysalon.testsupport.http.Api;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class BodyLimitIT {

    private static final int LIMIT = 64 * 1024;

    private final Api api;
    private final int port;
    private final String path =
            "/api/v1/salons/" + Surroundings.UPSTREAM.salon(1, Map.of()) + "/bookings";

    BodyLimitIT(@LocalServerPort int port) {
        this.port = port;
        this.api = new Api(port);
    }

    @Test
    void letsABodyOf64KilobytesThrough() {
        var answer = api.anonymously().post(path, "x".repeat(LIMIT));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(Surroundings.UPSTREAM.received(path).getLast().body()).hasSize(LIMIT);
    }

    @Test
    void refusesOneThatSaysItIsLarger() {
        var answer = api.anonymously().post(path, "x".repeat(LIMIT + 1));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.slug()).isEqualTo("body-too-large");
        assertThat(answer.json().at("/limit").asInt()).isEqualTo(LIMIT);
        assertThat(Surroundings.UPSTREAM.received(path)).isEmpty();
    }

    @Test
    void refusesOneThatDoesNotSayHowLargeItIs() throws IOException, InterruptedException {
        var body = "x".repeat(4 * LIMIT).getBytes(StandardCharsets.UTF_8);
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                        .build();

        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("body-too-large");
    }

    @Test
    void letsWebhooksBeLarger() {
        var webhooks = "/webhooks/stripe/platform";

        assertThat(api.anonymously().post(webhooks, "x".repeat(1024 * 1024)).status())
                .isEqualTo(200);
        assertThat(api.anonymously().post(webhooks, "x".repeat(1024 * 1024 + 1)).slug())
                .isEqualTo("body-too-large");
    }
}
