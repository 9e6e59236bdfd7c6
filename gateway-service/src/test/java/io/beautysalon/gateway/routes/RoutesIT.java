package io.beautysalon.gateway.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.gateway.EdgeToken;
import io.beautysalon.gateway.GatewayTest;
import io.beautysalon.gateway.Surroundings;
import io.beautysalon.gateway.Upstream.Received;
import io.beautysalon.testsupport.http.Api;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.cloud.gateway.route.RouteLocator;

@GatewayTest
class RoutesIT {

    private final Api api;
    private final RouteLocator routes;
    private final UUID salon = Surroundings.UPSTREAM.salon(1, Map.of());

    RoutesIT(@LocalServerPort int port, @Autowired RouteLocator routes) {
        this.api = new Api(port);
        this.routes = routes;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    GET | /api/v1/salons | tenant
                    POST | /api/v1/salons | tenant
                    GET | ~ | tenant
                    PATCH | ~ | tenant
                    GET | ~/locations | tenant
                    POST | ~/locations | tenant
                    GET | /api/v1/public/salons/ada | tenant
                    GET | /api/v1/public/salons/ada/catalog | booking
                    GET | /api/v1/public/salons/ada/staff | booking
                    GET | /api/v1/public/salons/ada/availability | booking
                    POST | ~/services | booking
                    GET | ~/services/1/variants | booking
                    POST | ~/variants/1/versions | booking
                    PUT | ~/variants/1/staff-terms/2 | booking
                    POST | ~/policies | booking
                    POST | ~/clients/search | booking
                    POST | ~/clients/0190a0e4-0000-7000-8000-000000000001/block | booking
                    GET | ~/clients/0190a0e4-0000-7000-8000-000000000001/notes | booking
                    GET | ~/me/client | booking
                    GET | ~/me/bookings | booking
                    PUT | ~/locations/1/hours | booking
                    GET | ~/service-categories | booking
                    PATCH | ~/service-categories/1 | booking
                    POST | ~/option-groups | booking
                    POST | ~/option-groups/1/options | booking
                    PATCH | ~/options/1 | booking
                    PUT | ~/variants/1/option-groups | booking
                    POST | ~/resource-pools/1/units | booking
                    POST | ~/units/1/archive | booking
                    POST | ~/tax-rates/1/versions | booking
                    PUT | ~/booking-settings | booking
                    PUT | ~/locations/1/booking-settings | booking
                    POST | ~/locations/1/special-days | booking
                    DELETE | ~/locations/1/special-days/2027-12-24 | booking
                    PUT | ~/staff/1/work-days/2027-12-24 | booking
                    PATCH | ~/time-off/1 | booking
                    POST | ~/blocks | booking
                    POST | ~/schedule-changes | booking
                    POST | ~/schedule-changes/1/apply | booking
                    GET | ~/rota | booking
                    POST | ~/availability/days | booking
                    POST | ~/offers | booking
                    POST | ~/staff | booking
                    PUT | ~/staff/1/work-patterns/2 | booking
                    POST | ~/availability | booking
                    POST | ~/bookings | booking
                    GET | ~/bookings | booking
                    GET | ~/bookings/1 | booking
                    POST | ~/bookings/1/cancel | booking
                    GET | ~/bookings/1/payment | billing
                    GET | ~/payment-account | billing
                    POST | ~/payment-account | billing
                    POST | ~/payment-account/onboarding-links | billing
                    GET | ~/clients/1/cards | billing
                    DELETE | ~/clients/1/cards/2 | billing
                    POST | ~/clients/1/card-setups | billing
                    GET | ~/clients/1/card-setups/2 | billing
                    GET | ~/bookings/1/bill | billing
                    PUT | ~/bookings/1/bill/tips | billing
                    POST | ~/bookings/1/bill/payments | billing
                    DELETE | ~/bookings/1/bill/adjustments/2 | billing
                    GET | ~/bookings/1/bill/receipt | billing
                    GET | ~/payments | billing
                    GET | ~/payments/1 | billing
                    POST | ~/payments/1/capture | billing
                    POST | ~/payments/1/refunds | billing
                    GET | ~/refunds/1 | billing
                    GET | ~/disputes | billing
                    GET | ~/me/cards | billing
                    DELETE | ~/me/cards/1 | billing
                    """)
    void leadsToItsService(String method, String template, String service) throws Exception {
        var mark = UUID.randomUUID().toString();
        var path = template.replace("~", "/api/v1/salons/" + salon);

        var answer =
                api.anonymously()
                        .header("Request-Id", mark)
                        .send(method, path, method.equals("GET") ? null : "{}");

        assertThat(answer.status()).isEqualTo(200);
        var request = arrived(path, mark);
        assertThat(request.method()).isEqualTo(method);
        assertThat(EdgeToken.of(request).getAudience()).containsExactly(service);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/internal/access?salonId=1",
                "/INTERNAL/access",
                "/api/v1/salons/../../internal/access",
                "/api/v1/salons/%2e%2e/%2e%2e/internal/access",
                "/api/v1/salons/5dd9a6e0-9c1c-4f6e-a3c1-0d5f5d3a1b11/bookings/%2e%2e/%2e%2e",
                "/api/v1/salons/5dd9a6e0-9c1c-4f6e-a3c1-0d5f5d3a1b11/bookings/%2Finternal",
                "/api/v1/salons/5dd9a6e0-9c1c-4f6e-a3c1-0d5f5d3a1b11/bookings/%00",
                "/api/v1/salons/5dd9a6e0-9c1c-4f6e-a3c1-0d5f5d3a1b11/bookings//1",
                "/api/v1/salons/5dd9a6e0-9c1c-4f6e-a3c1-0d5f5d3a1b11/bookings;a=b/1",
                "/api/v1/salons/",
                "/actuator",
                "/actuator/health",
                "/v3/api-docs",
                "/error",
                "/api/v1/unknown",
                "/api/v1/salons/5dd9a6e0-9c1c-4f6e-a3c1-0d5f5d3a1b11/members",
                "/webjars/swagger-ui/swagger-ui.css"
            })
    void leadsNowhereElse(String path) {
        var answer = api.anonymously().get(path);

        assertThat(answer.status()).isIn(400, 404);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void eachSaysWhoseItIs() {
        var marks = routes.getRoutes().map(route -> route.getMetadata().get("service"));

        assertThat(marks.collectList().block()).isSubsetOf("tenant", "booking", "billing");
    }

    @Test
    void keepsTheQueryAndTheBody() {
        var mark = UUID.randomUUID().toString();
        var path = "/api/v1/salons/" + salon + "/availability";

        api.anonymously()
                .header("Request-Id", mark)
                .post(path + "?from=2027-03-28T10:00:00%2B02:00&x=a%20b", "{\"ä\": 1}");

        var request = arrived(path, mark);
        assertThat(request.uri().getRawQuery())
                .isEqualTo("from=2027-03-28T10:00:00%2B02:00&x=a%20b");
        assertThat(request.body()).isEqualTo("{\"ä\": 1}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"platform", "connect", "accounts"})
    void webhooksArriveAsTheyWereSigned(String endpoint) {
        var path = "/webhooks/stripe/" + endpoint;
        var body = "{ \"id\":\"evt_1\",  \"data\": \"" + UUID.randomUUID() + "\" }";

        var answer =
                api.anonymously()
                        .header("Stripe-Signature", "t=1,v1=abc")
                        .header("Edge-Token", "forged")
                        .post(path, body);

        assertThat(answer.status()).isEqualTo(200);
        var request = Surroundings.UPSTREAM.received(path).getLast();
        assertThat(request.body()).isEqualTo(body);
        assertThat(request.header("Stripe-signature")).isEqualTo("t=1,v1=abc");
        assertThat(request.headers()).doesNotContainKey("Edge-token");
        assertThat(answer.header("Visitor-Token")).isEmpty();
    }

    @Test
    void webhooksAreOnlyPosted() {
        assertThat(api.anonymously().get("/webhooks/stripe/platform").status()).isEqualTo(404);
        assertThat(api.anonymously().post("/webhooks/stripe/other", "{}").status()).isEqualTo(404);
    }

    private static Received arrived(String path, String mark) {
        return Surroundings.UPSTREAM.received(path).stream()
                .filter(request -> request.header("Request-id").equals(mark))
                .findFirst()
                .orElseThrow();
    }
}
