package io.beautysalon.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.gateway.GatewayTest;
import io.beautysalon.gateway.Surroundings;
import io.beautysalon.gateway.Users;
import io.beautysalon.testsupport.http.Api;
import io.beautysalon.testsupport.http.Api.Answer;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@GatewayTest
@TestPropertySource(
        properties = {
            "salon.limits.user.per-second=1",
            "salon.limits.user.burst=20",
            "salon.limits.salon.per-second=1",
            "salon.limits.salon.burst=50"
        })
class LimitsIT {

    private final Api api;
    private final UUID salon = Surroundings.UPSTREAM.salon(1, Map.of());

    LimitsIT(@LocalServerPort int port) {
        this.api = new Api(port);
    }

    @Test
    void areToldWithEveryAnswer() {
        var answer = search(Users.signUp(), salon);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("RateLimit-Limit")).isEqualTo("20");
        assertThat(answer.header("RateLimit-Remaining")).isEqualTo("19");
        assertThat(answer.header("RateLimit-Reset")).isEqualTo("1");
    }

    @Test
    void refuseWhoAsksForMore() {
        var user = Users.signUp();
        var book = "/api/v1/salons/" + salon + "/bookings";
        IntStream.range(0, 4).forEach(i -> assertThat(book(user, book).status()).isEqualTo(200));

        var answer = book(user, book);

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.slug()).isEqualTo("too-many-requests");
        assertThat(answer.header("RateLimit-Remaining")).isEqualTo("0");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(4, 5);
    }

    @Test
    void countARefusedRequestForNothing() {
        var user = Users.signUp();
        var book = "/api/v1/salons/" + salon + "/bookings";
        IntStream.range(0, 18).forEach(i -> search(user, salon));
        assertThat(book(user, book).status()).isEqualTo(429);

        assertThat(search(user, salon).status()).isEqualTo(200);
    }

    @Test
    void keepASalonThatIsFloodedFromDisturbingAnother() {
        var flood = IntStream.range(0, 90).map(i -> search(Users.signUp(), salon).status());
        assertThat(flood.anyMatch(status -> status == 429)).isTrue();

        var other = Surroundings.UPSTREAM.salon(1, Map.of());
        assertThat(search(Users.signUp(), other).status()).isEqualTo(200);
    }

    private Answer search(Users user, UUID where) {
        return api.anonymously()
                .header("Authorization", user.bearer())
                .post("/api/v1/salons/" + where + "/availability", "{}");
    }

    private Answer book(Users user, String path) {
        return api.anonymously().header("Authorization", user.bearer()).post(path, "{}");
    }
}
