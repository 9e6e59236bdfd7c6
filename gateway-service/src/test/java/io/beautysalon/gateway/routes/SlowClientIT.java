package io.beautysalon.gateway.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.gateway.GatewayTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@GatewayTest
@TestPropertySource(properties = "salon.slow-clients.request=500ms")
class SlowClientIT {

    private final int port;

    SlowClientIT(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void whoNeverEndsTheBodyIsCutOff() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream()
                    .write(
                            """
                            POST /webhooks/stripe/platform HTTP/1.1\r
                            Host: localhost\r
                            Content-Length: 100\r
                            \r
                            {\
                            """
                                    .getBytes(StandardCharsets.UTF_8));

            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).doesNotContain("200 OK");
        }
    }
}
