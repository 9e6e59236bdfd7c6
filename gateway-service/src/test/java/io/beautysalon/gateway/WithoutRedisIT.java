package io.beautysalon.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.testsupport.http.Api;
import io.beautysalon.testsupport.infra.Ports;
import io.beautysalon.testsupport.infra.SharedInfrastructure;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(classes = GatewayApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(
        initializers = {
            SharedInfrastructure.class,
            Surroundings.class,
            WithoutRedisIT.NoRedis.class
        })
class WithoutRedisIT {

    private final Api api;
    private final UUID salon = Surroundings.UPSTREAM.salon(1, Map.of());

    WithoutRedisIT(@LocalServerPort int port) {
        this.api = new Api(port);
    }

    @Test
    void requestsGoOnWithTheLocalShareOfTheLimits() {
        var user = Users.signUp();
        var path = "/api/v1/salons/" + salon + "/bookings";

        var first = as(user).post(path, "{}");
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("RateLimit-Limit")).isEqualTo("50");

        var statuses =
                IntStream.range(0, 12).mapToObj(i -> as(user).post(path, "{}").status()).toList();
        assertThat(statuses).contains(429);
    }

    @Test
    void paymentsAreRefusedRatherThanUncounted() {
        var answer = as(Users.signUp()).get("/api/v1/salons/" + salon + "/bookings/1/payment");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.slug()).isEqualTo("service-away");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
    }

    @Test
    void webhooksDontCareAboutRedis() {
        assertThat(api.anonymously().post("/webhooks/stripe/platform", "{}").status())
                .isEqualTo(200);
    }

    private Api.Call as(Users user) {
        return api.anonymously().header("Authorization", user.bearer());
    }

    /** Points to a port where nobody listens. */
    static final class NoRedis
            implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var nobody = "redis://127.0.0.1:" + Ports.free();
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(
                            new MapPropertySource(
                                    "noRedis", Map.of("spring.data.redis.url", nobody)));
        }
    }
}
