package io.beautysalon.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.beautysalon.gateway.errors.GatewayProblem;
import io.beautysalon.gateway.identity.Caller.User;
import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.problem.Problem;
import io.beautysalon.starter.problem.ProblemException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.reactive.function.client.WebClient;

class VerifiedAddressesTests {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String VERIFIED =
            """
            {"id": "%s", "email": "ada@example.com", "email_confirmed_at": "2027-01-01T00:00:00Z"}\
            """;

    private final User user =
            new User(UUID.randomUUID(), UUID.randomUUID(), "aal1", null, false, null);
    private HttpServer provider;
    private VerifiedAddresses addresses;
    private volatile int status = 200;
    private volatile String body = "";

    @BeforeEach
    void start() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext(
                "/auth/v1/user",
                exchange -> {
                    var bytes = body.getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().add("Content-Type", "application/json");
                    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
                    exchange.getResponseBody().write(bytes);
                    exchange.close();
                });
        provider.start();
        var issuer =
                URI.create(
                        "http://127.0.0.1:%d/auth/v1".formatted(provider.getAddress().getPort()));
        addresses =
                new VerifiedAddresses(
                        WebClient.create(),
                        new IdentitySettings(issuer, null, PATIENCE, PATIENCE, PATIENCE));
    }

    @AfterEach
    void stop() {
        provider.stop(0);
    }

    @Test
    void areThoseThatTheProviderHasVerified() {
        body = VERIFIED.formatted(user.user());

        assertThat(complete().address()).isEqualTo("ada@example.com");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\": \"%s\", \"email\": \"ada@example.com\", \"email_confirmed_at\": null}",
                "{\"id\": \"%s\", \"email\": \"ada@example.com\"}",
                "{\"id\": \"%s\", \"email\": \"\", \"email_confirmed_at\": \"2027-01-01T00:00:00Z\"}"
            })
    void areNoOthers(String account) {
        body = account.formatted(user.user());

        assertThat(complete()).isEqualTo(user);
    }

    @Test
    void areTheUsersOwn() {
        body = VERIFIED.formatted(UUID.randomUUID());

        assertThat(complete()).isEqualTo(user);
    }

    @ParameterizedTest
    @CsvSource({"401", "403"})
    void areNotToldOfSomebodyWhoSignedOut(int refusal) {
        status = refusal;

        assertProblem(CommonProblem.NOT_SIGNED_IN);
    }

    @Test
    void areUnknownWhileTheProviderIsAway() {
        status = 500;

        assertProblem(GatewayProblem.SERVICE_AWAY);
    }

    @Test
    void areUnknownWhenTheProviderTalksNonsense() {
        body = "[";

        assertProblem(GatewayProblem.SERVICE_AWAY);
    }

    private void assertProblem(Problem expected) {
        assertThatThrownBy(this::complete)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(expected));
    }

    private User complete() {
        return addresses.complete(user, "Bearer token").block(PATIENCE);
    }
}
