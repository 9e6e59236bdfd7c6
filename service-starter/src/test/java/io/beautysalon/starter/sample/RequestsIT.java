package io.beautysalon.starter.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.contracts.access.Scope;
import io.beautysalon.testsupport.access.EdgeTokens;
import io.beautysalon.testsupport.http.Api;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@SampleTest
class RequestsIT {

    private static final UUID SALON = UUID.randomUUID();
    private static final String NOTES = "/api/v1/salons/" + SALON + "/notes";
    private static final String NOTE =
            """
            {"text": "hello", "place": {"id": "0198c6d2-0000-7000-8000-000000000000", "row": 1}}\
            """;

    private final EdgeTokens tokens = EdgeTokens.of("booking");
    private final Api api;

    RequestsIT(@LocalServerPort int port) {
        this.api = new Api(port);
    }

    private Api.Call asWriter() {
        return api.with(
                tokens.member(SALON, UUID.randomUUID(), Scope.CATALOG_WRITE, Scope.CATALOG_READ));
    }

    @Nested
    class WithAnIdempotencyKey {

        @Test
        void aRepeatedRequestHasOneEffectAndTheSameAnswer() {
            var caller = asWriter().header("Idempotency-Key", "k1-" + UUID.randomUUID());
            var first = caller.post(NOTES, NOTE);
            var second = caller.post(NOTES, NOTE);

            assertThat(first.status()).isEqualTo(201);
            assertThat(second.status()).isEqualTo(201);
            assertThat(second.at("/id")).isEqualTo(first.at("/id"));
            assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        }

        @Test
        void anotherBodyUnderTheKeyIsRefused() {
            var caller = asWriter().header("Idempotency-Key", "k2-" + UUID.randomUUID());
            caller.post(NOTES, NOTE);

            assertThat(caller.post(NOTES, NOTE.replace("hello", "other")).slug())
                    .isEqualTo("idempotency-key-reused");
        }

        @Test
        void aRequestWithoutTheKeyIsRefused() {
            assertThat(asWriter().post(NOTES, NOTE).slug()).isEqualTo("header-missing");
        }
    }
}
