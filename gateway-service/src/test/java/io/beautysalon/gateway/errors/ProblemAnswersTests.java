package io.beautysalon.gateway.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.server.ResponseStatusException;
import reactor.netty.channel.AbortedException;
import tools.jackson.databind.json.JsonMapper;

class ProblemAnswersTests {

    private final JsonMapper json =
            JsonMapper.builder()
                    .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
                    .build();
    private final ProblemAnswers answers = new ProblemAnswers(json);
    private final MockServerWebExchange exchange =
            MockServerWebExchange.from(MockServerHttpRequest.get("/"));

    static Stream<Arguments> errors() {
        return Stream.of(
                Arguments.of(new ConnectException("refused"), 503, "service-away"),
                Arguments.of(new IOException("reset"), 503, "service-away"),
                Arguments.of(new TimeoutException("slow"), 503, "service-too-slow"),
                Arguments.of(new AbortedException("gone"), 400, "request-too-slow"),
                Arguments.of(status(404), 404, "not-found"),
                Arguments.of(status(405), 405, "method-not-allowed"),
                Arguments.of(status(406), 406, "not-acceptable"),
                Arguments.of(status(413), 413, "body-too-large"),
                Arguments.of(status(415), 415, "media-type-unsupported"),
                Arguments.of(status(418), 400, "parameter-unreadable"),
                Arguments.of(status(500), 500, "internal"),
                Arguments.of(status(503), 503, "service-away"),
                Arguments.of(status(504), 503, "service-too-slow"),
                Arguments.of(new IllegalStateException("jdbc:secret"), 500, "internal"));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void answerEveryErrorAsAProblem(Throwable error, int status, String slug) {
        answers.handle(exchange, error).block(Duration.ofSeconds(20));

        var response = exchange.getResponse();
        assertThat(response.getStatusCode()).isEqualTo(HttpStatus.valueOf(status));
        assertThat(response.getHeaders().getContentType()).hasToString("application/problem+json");
        var body = json.readTree(response.getBodyAsString().block());
        assertThat(body.get("type").asString()).endsWith("/" + slug);
        assertThat(body.get("status").asInt()).isEqualTo(status);
        assertThat(body.get("title").asString()).isNotEmpty();
        assertThat(body.get("traceId").asString()).isEqualTo(RequestTrace.of(exchange).traceId());
        assertThat(body.toString()).doesNotContain("secret", "Exception");
    }

    @Test
    void leaveAnAnswerAloneThatHasBegun() {
        exchange.getResponse().setComplete().block();
        var error = new IOException("reset");

        assertThatThrownBy(() -> answers.handle(exchange, error).block()).hasCause(error);
    }

    private static ResponseStatusException status(int status) {
        return new ResponseStatusException(HttpStatus.valueOf(status));
    }
}
