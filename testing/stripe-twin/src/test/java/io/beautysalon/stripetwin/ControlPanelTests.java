package io.beautysalon.stripetwin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import com.stripe.exception.RateLimitException;
import com.stripe.param.CustomerCreateParams;
import io.beautysalon.stripetwin.core.VirtualClock;
import io.beautysalon.stripetwin.event.Endpoint.Reach;
import io.beautysalon.stripetwin.event.RetrySchedule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Everything a curious reader can do to the twin with curl. */
class ControlPanelTests {

    private final TwinSession session = new TwinSession();
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        client.close();
        session.close();
    }

    @Test
    void showsAPageOfEverything() throws Exception {
        var account = session.salonAccount();
        var intent = session.aDeposit(account, 2_500);
        session.stripe
                .v1()
                .customers()
                .create(CustomerCreateParams.builder().setName("<Ada>").build());

        var page = call("GET", "/twin", "").body();

        assertThat(page).contains(account, intent.getId(), "requires_payment_method", "/replay");
    }

    @Test
    void dumpsTheTruth() throws Exception {
        var account = session.salonAccount();
        var intent = session.aDeposit(account, 2_500);

        assertThat(call("GET", "/truth", "").body())
                .contains(account, intent.getId(), "\"deliveries\"");
    }

    @Test
    void movesTheClock() throws Exception {
        var ahead = call("POST", "/twin/clock", "{\"advance\":\"PT25H\"}").body();

        assertThat(ahead).contains("PT25H");
        assertThat(call("GET", "/twin/clock", "").body()).contains("PT25H");
        assertThat(call("POST", "/twin/clock", "{\"advance\":\"-PT1H\"}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void armsAndDisarmsFaults() throws Exception {
        var armed =
                call(
                        "POST",
                        "/twin/faults",
                        "{\"kind\":\"RATE_LIMIT\",\"match\":\"GET /v1/*\",\"times\":2,\"delay\":\"PT0.1S\",\"shouldRetry\":true}");
        assertThat(armed.body()).contains("RATE_LIMIT");
        assertThatExceptionOfType(RateLimitException.class)
                .isThrownBy(() -> session.stripe.v1().customers().list());
        assertThat(call("GET", "/twin/faults", "").body()).contains("\"times\" : 1");

        assertThat(call("DELETE", "/twin/faults", "").body()).doesNotContain("RATE_LIMIT");

        assertThat(session.stripe.v1().customers().list().getData()).isEmpty();
        assertThat(call("POST", "/twin/faults", "{\"kind\":\"EARTHQUAKE\"}").statusCode())
                .isEqualTo(400);
        assertThat(call("POST", "/twin/faults", "{\"kind\":").statusCode()).isEqualTo(400);
    }

    @Test
    void registersAnEndpointAndReplaysAnEvent() throws Exception {
        try (var received = new Received()) {
            session.stripe.v1().customers().create(CustomerCreateParams.builder().build());
            var event = session.stripe.v1().events().list().getData().getFirst();
            call(
                    "POST",
                    "/twin/endpoints",
                    "{\"reach\":\"OWN\",\"url\":\""
                            + received.url()
                            + "\",\"secret\":\"whsec_x\"}");

            var replayed = call("POST", "/twin/events/platform/" + event.getId() + "/replay", "");

            assertThat(replayed.body()).contains("\"deliveries\" : 1");
            await().atMost(Duration.ofSeconds(5)).until(() -> received.all().size() == 1);
            assertThat(call("POST", "/twin/events/platform/evt_nothing/replay", "").statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void playsTheSalonAndTheBank() throws Exception {
        var account = session.salonAccount();
        call("POST", "/twin/accounts/" + account, "{\"card_payments\":\"restricted\"}");
        assertThat(session.cardPayments(account)).isEqualTo("restricted");
        call("GET", "/twin/onboarding/" + account, "");
        assertThat(session.cardPayments(account)).isEqualTo("active");

        var agreed =
                session.payInBrowser(
                        account, session.aDeposit(account, 900), "pm_card_threeDSecure2Required");
        assertThat(call("GET", "/twin/bank/" + account + "/" + agreed.getId(), "").body())
                .contains("requires_capture");
        var refused =
                session.payInBrowser(
                        account, session.aDeposit(account, 900), "pm_card_threeDSecure2Required");
        assertThat(
                        call(
                                        "POST",
                                        "/twin/bank/" + account + "/" + refused.getId() + "/refuse",
                                        "")
                                .body())
                .contains("requires_payment_method");
        assertThat(call("POST", "/twin/bank/" + account + "/pi_nobody/refuse", "").statusCode())
                .isEqualTo(404);
    }

    @Test
    void knowsNothingElse() throws Exception {
        assertThat(call("POST", "/twin/weather", "").statusCode()).isEqualTo(404);
    }

    @Test
    void startsOnAGivenPortOrSaysWhyNot() {
        var port = URI.create(session.twin.baseUrl()).getPort();

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> StripeTwin.builder().port(port).start())
                .withMessageContaining(Integer.toString(port));
    }

    @Test
    void livesByTheClockItIsGiven() {
        var base = Clock.fixed(Instant.parse("2027-03-28T10:00:00Z"), ZoneOffset.UTC);
        var clock = new VirtualClock(base);

        clock.advance(Duration.ofDays(1));

        assertThat(clock.instant()).isEqualTo("2027-03-29T10:00:00Z");
        assertThat(clock.signingTime()).isEqualTo("2027-03-28T10:00:00Z");
        assertThat(clock.withZone(ZoneOffset.MAX).getZone()).isEqualTo(ZoneOffset.UTC);
        assertThatIllegalArgumentException().isThrownBy(() -> new RetrySchedule(0));
    }

    @Test
    void repeatsItselfForTheSameSeed() throws Exception {
        try (var one = new TwinSession(StripeTwin.builder().seed(42));
                var other =
                        new TwinSession(StripeTwin.builder().seed(42).clock(Clock.systemUTC()))) {
            one.twin.deliver(Reach.OWN, URI.create("http://127.0.0.1:9/x"), "whsec_x");
            other.twin.deliver(Reach.OWN, URI.create("http://127.0.0.1:9/x"), "whsec_x");

            var customer = CustomerCreateParams.builder().build();
            assertThat(one.stripe.v1().customers().create(customer).getId())
                    .isEqualTo(other.stripe.v1().customers().create(customer).getId());
        }
    }

    private HttpResponse<String> call(String method, String path, String body)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(session.twin.baseUrl() + path))
                        .method(method, BodyPublishers.ofString(body))
                        .build();
        return client.send(request, BodyHandlers.ofString());
    }
}
