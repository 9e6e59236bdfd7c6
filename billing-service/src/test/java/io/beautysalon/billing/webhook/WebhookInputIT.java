package io.beautysalon.billing.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.beautysalon.billing.BillingTest;
import io.beautysalon.billing.SalonAtWork;
import io.beautysalon.billing.SharedTwin;
import io.beautysalon.stripetwin.event.Signature;
import io.beautysalon.testsupport.http.Api;
import io.beautysalon.testsupport.infra.SharedInfrastructure;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything that may come to the webhooks' address: refused without a row, or kept and ended. */
@BillingTest
@ExtendWith(OutputCaptureExtension.class)
class WebhookInputIT {

    private static final String CONNECT = "/webhooks/stripe/connect";

    private final SalonAtWork salon;
    private final MeterRegistry meters;
    private final JdbcClient database =
            JdbcClient.create(SharedInfrastructure.get().administrator());

    WebhookInputIT(@LocalServerPort int port, @Autowired MeterRegistry meters) {
        salon = SalonAtWork.takingCards(port);
        this.meters = meters;
    }

    static List<Arguments> signedWrongly() {
        return List.of(
                argumentSet("one byte altered", (Forgery) (body, now) -> header(" " + body, now)),
                argumentSet(
                        "another secret",
                        (Forgery)
                                (body, now) ->
                                        Signature.header(body.getBytes(UTF_8), "whsec_other", now)),
                argumentSet(
                        "an old scheme only",
                        (Forgery) (body, now) -> header(body, now).replace("v1=", "v0=")),
                argumentSet(
                        "no time",
                        (Forgery) (body, now) -> header(body, now).replaceFirst("t=\\d+", "")),
                argumentSet(
                        "301 seconds old",
                        (Forgery) (body, now) -> header(body, now.minusSeconds(301))),
                argumentSet(
                        "from the future",
                        (Forgery) (body, now) -> header(body, now.plusSeconds(310))),
                argumentSet("no signature at all", (Forgery) (body, now) -> "t=1"));
    }

    @ParameterizedTest
    @MethodSource("signedWrongly")
    void isRefusedWithoutARow(Forgery forgery) {
        var id = "evt_" + UUID.randomUUID();
        var body = body(id, "payment_intent.succeeded", salon.account());

        var answer = post(body, forgery.sign(body, Instant.now()));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.slug()).isEqualTo("signature-wrong");
        assertThat(states(id)).isEmpty();
    }

    static List<Arguments> unreadable() {
        return List.of(
                argumentSet("not JSON", "{\"id\":", 400),
                argumentSet("a list", "[]", 400),
                argumentSet("a number for an id", "{\"id\": 1, \"type\": \"x\"}", 400),
                argumentSet("no type", "{\"id\": \"evt_1\"}", 400),
                argumentSet("2 MB", "x".repeat(2 * 1024 * 1024), 413));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void isRefusedAlthoughItIsSigned(String body, int status) {
        assertThat(post(body, header(body, Instant.now())).status()).isEqualTo(status);
    }

    static List<Arguments> odd() {
        return List.of(
                argumentSet(
                        "of the other mode",
                        replacing("\"livemode\":false", "\"livemode\":true"),
                        "OTHER_MODE"),
                argumentSet(
                        "of a stranger's account",
                        replacing("acct_[^\"]*", "acct_nobody"),
                        "PARKED"),
                argumentSet(
                        "of another version of the API",
                        replacing("2026-07-29.dahlia", "2027-09-01.endive"),
                        "DONE"),
                argumentSet(
                        "of an unknown type",
                        replacing("payment_intent.succeeded", "pigeon.landed"),
                        "IGNORED"),
                argumentSet("without an object", replacing(",\"data\".*", "}"), "IGNORED"),
                argumentSet(
                        "about an object that isn't there",
                        replacing("\"pi_1\"", "\"pi_missing\""),
                        "DONE"));
    }

    @ParameterizedTest
    @MethodSource("odd")
    void isKeptAndEnded(UnaryOperator<String> change, String state) {
        var id = "evt_" + UUID.randomUUID();
        var body = change.apply(body(id, "payment_intent.succeeded", salon.account()));

        assertThat(post(body, header(body, Instant.now())).status()).isEqualTo(200);

        await().atMost(20, SECONDS).until(() -> states(id), List.of(state)::equals);
    }

    @Test
    void raisesAnAlarmWhenItIsOfAnotherVersionThanWeSpeak(CapturedOutput output) {
        var before = meters.counter("salon.webhook.foreign.version").count();
        var id = "evt_" + UUID.randomUUID();
        var body =
                body(id, "payment_intent.succeeded", salon.account())
                        .replace("2026-07-29.dahlia", "2027-09-01.endive");

        assertThat(post(body, header(body, Instant.now())).status()).isEqualTo(200);

        assertThat(meters.counter("salon.webhook.foreign.version").count()).isEqualTo(before + 1);
        assertThat(output).contains("webhook-foreign-version: " + id);
    }

    private interface Forgery {

        String sign(String body, Instant now);
    }

    private static UnaryOperator<String> replacing(String what, String with) {
        return body -> body.replaceFirst(what, with);
    }

    private static String header(String body, Instant at) {
        return Signature.header(body.getBytes(UTF_8), SharedTwin.CONNECT_SECRET, at);
    }

    private static String body(String id, String type, String account) {
        return """
        {"id":"%s","object":"event","api_version":"2026-07-29.dahlia","type":"%s","account":"%s",\
        "livemode":false,"data":{"object":{"id":"pi_1"}}}\
        """
                .formatted(id, type, account);
    }

    private Api.Answer post(String body, String signature) {
        return salon.api().anonymously().header("Stripe-Signature", signature).post(CONNECT, body);
    }

    private List<String> states(String id) {
        return database.sql("select state from billing.stripe_event where event_id = ?")
                .param(id)
                .query(String.class)
                .list();
    }
}
