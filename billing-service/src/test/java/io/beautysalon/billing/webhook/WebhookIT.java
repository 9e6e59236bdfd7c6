package io.beautysalon.billing.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.beautysalon.billing.BillingTest;
import io.beautysalon.billing.SalonAtWork;
import io.beautysalon.billing.SharedTwin;
import io.beautysalon.billing.payment.ChargedAccounts;
import io.beautysalon.contracts.billing.PaymentAuthorized;
import io.beautysalon.contracts.billing.PaymentEvent;
import io.beautysalon.stripetwin.event.Signature;
import io.beautysalon.stripetwin.wire.Fault;
import io.beautysalon.stripetwin.wire.FaultKind;
import io.beautysalon.testsupport.http.Api;
import io.beautysalon.testsupport.infra.SharedInfrastructure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Webhooks that come twice, too early, in the wrong order, from nobody or from somebody else. */
@BillingTest
class WebhookIT {

    private static final String CONNECT = "/webhooks/stripe/connect";

    private final int port;
    private final EventRetention retention;
    private final EventRepair repair;
    private final ChargedAccounts charged;
    private final SalonAtWork salon;
    private final Api api;
    private final JdbcClient database =
            JdbcClient.create(SharedInfrastructure.get().administrator());

    WebhookIT(
            @LocalServerPort int port,
            @Autowired EventRetention retention,
            @Autowired EventRepair repair,
            @Autowired ChargedAccounts charged) {
        this.charged = charged;
        this.port = port;
        this.retention = retention;
        this.repair = repair;
        salon = SalonAtWork.takingCards(port);
        api = salon.api();
    }

    @AfterEach
    void disarm() {
        SharedTwin.twin().disarm();
    }

    @Test
    void haveOneEffectWhenTheyComeThreeTimes() {
        var booking = salon.holds(1_500);
        var asked = salon.asked(booking);
        SharedTwin.twin()
                .arm(
                        Fault.once(
                                FaultKind.WEBHOOK_DUPLICATE,
                                "payment_intent.amount_capturable_updated"));
        salon.pays(asked, "pm_card_visa");
        salon.awaitStatus(booking, "AUTHORIZED");

        SharedTwin.twin()
                .replay(
                        salon.account(),
                        eventOf("payment_intent.amount_capturable_updated", booking));

        salon.confirms(booking);
        salon.awaitStatus(booking, "CAPTURED");
        assertThat(factsOf(booking).filter(PaymentAuthorized.class::isInstance)).hasSize(1);
    }

    @Test
    void mayComeBeforeOurOwnCallHasReturned() {
        SharedTwin.twin()
                .arm(
                        Fault.once(FaultKind.ANSWER_LATE, "POST /v1/payment_intents")
                                .lasting(Duration.ofSeconds(1)));
        var booking = salon.holds(1_500);
        await().atMost(10, SECONDS).until(() -> salon.intentsOf(booking).size() == 1);
        var intent = salon.intentsOf(booking).getFirst().path("id").asString();

        assertThat(
                        post(
                                        CONNECT,
                                        event("payment_intent.processing", intent, salon.account()),
                                        SharedTwin.CONNECT_SECRET)
                                .status())
                .isEqualTo(200);

        assertThat(salon.asked(booking).at("/clientSecret")).startsWith(intent);
        salon.pays(salon.asked(booking), "pm_card_visa");
        salon.awaitStatus(booking, "AUTHORIZED");
        assertThat(salon.intentsOf(booking)).hasSize(1);
    }

    @Test
    void leadToTheSameEndInAnyOrder() {
        var booking = salon.holds(1_500);
        var asked = salon.asked(booking);
        SharedTwin.twin()
                .arm(Fault.once(FaultKind.WEBHOOK_REORDER, "*").times(20).withProbability(0.5));
        salon.pays(asked, "pm_card_visa");
        salon.awaitStatus(booking, "AUTHORIZED");
        salon.confirms(booking);
        salon.awaitStatus(booking, "CAPTURED");

        var intent = asked.at("/clientSecret").replaceFirst("_secret_.*", "");
        for (var type :
                new String[] {
                    "requires_action", "amount_capturable_updated", "succeeded", "processing"
                }) {
            post(
                    CONNECT,
                    event("payment_intent." + type, intent, salon.account()),
                    SharedTwin.CONNECT_SECRET);
        }

        await().atMost(20, SECONDS).until(() -> waiting() == 0);
        assertThat(salon.status(booking)).isEqualTo("CAPTURED");
        assertThat(factsOf(booking)).hasSize(3);
    }

    @Test
    void areTakenWithTheOldSecretWhileItIsRotated() {
        assertThat(
                        post(
                                        CONNECT,
                                        event("customer.created", "cus_1", salon.account()),
                                        SharedTwin.OLD_CONNECT_SECRET)
                                .status())
                .isEqualTo(200);
    }

    @Test
    void waitForAPersonWhenTheirAccountIsNobodys() {
        var event = event("payment_intent.succeeded", "pi_1", "acct_nobody");

        assertThat(post(CONNECT, event, SharedTwin.CONNECT_SECRET).status()).isEqualTo(200);

        await().atMost(20, SECONDS).until(() -> stateOf(event).equals("PARKED"));
    }

    @Test
    void ofAnotherModeAreDropped() {
        var event =
                event("payment_intent.succeeded", "pi_1", salon.account())
                        .replace("\"livemode\":false", "\"livemode\":true");

        assertThat(post(CONNECT, event, SharedTwin.CONNECT_SECRET).status()).isEqualTo(200);

        await().atMost(10, SECONDS).until(() -> stateOf(event).equals("OTHER_MODE"));
    }

    @Test
    void ofAnUnknownTypeAreStoredAndCounted() {
        var event = event("pigeon.landed", "pg_1", salon.account());

        assertThat(post(CONNECT, event, SharedTwin.CONNECT_SECRET).status()).isEqualTo(200);

        await().atMost(10, SECONDS).until(() -> stateOf(event).equals("IGNORED"));
    }

    @Test
    void areForgottenAMonthAfterTheyWereWorkedOff() {
        var workedOff = event("pigeon.landed", "pg_1", salon.account());
        var parked = event("payment_intent.succeeded", "pi_1", "acct_nobody");
        var young = event("pigeon.landed", "pg_2", salon.account());
        for (var event : List.of(workedOff, parked, young)) {
            post(CONNECT, event, SharedTwin.CONNECT_SECRET);
        }
        await().atMost(20, SECONDS).until(() -> stateOf(parked).equals("PARKED"));
        await().atMost(20, SECONDS).until(() -> stateOf(workedOff).equals("IGNORED"));
        await().atMost(20, SECONDS).until(() -> stateOf(young).equals("IGNORED"));
        age(workedOff, 31);
        age(parked, 31);
        age(young, 29);

        retention.forget();

        assertThat(rowsOf(workedOff)).isZero();
        assertThat(rowsOf(parked)).isEqualTo(1);
        assertThat(rowsOf(young)).isEqualTo(1);
    }

    @Test
    void areFetchedWhenTheyNeverCome() {
        var booking = salon.holds(1_500);
        var asked = salon.asked(booking);
        SharedTwin.twin().arm(Fault.once(FaultKind.WEBHOOK_DROP, "*").times(20));
        salon.pays(asked, "pm_card_visa");
        SharedTwin.twin().disarm();
        assertThat(salon.status(booking)).isEqualTo("AWAITING_CLIENT");

        repair.fetchUndelivered();
        salon.awaitStatus(booking, "AUTHORIZED");
        repair.fetchAll();

        await().atMost(20, SECONDS).until(() -> waiting() == 0);
        assertThat(factsOf(booking).filter(PaymentAuthorized.class::isInstance)).hasSize(1);
    }

    @Test
    void areFetchedOfAccountsWithAPaymentInTheLastHalfYearOnly() {
        var since = Instant.now().minus(Duration.ofDays(180));
        assertThat(charged.since(since)).doesNotContain(salon.account());
        var booking = salon.holds(1_500);
        salon.asked(booking);
        assertThat(charged.since(since)).contains(salon.account());

        var aged =
                database.sql(
                                "update billing.payment set updated_at = now() - interval '181 days' where booking_id = ?")
                        .param(booking)
                        .update();

        assertThat(aged).isEqualTo(1);
        assertThat(charged.since(since)).doesNotContain(salon.account());
    }

    @Test
    void touchOnlyTheSalonOfTheirAccount() {
        var other = SalonAtWork.takingCards(port);
        var booking = salon.holds(1_500);
        var intent = salon.asked(booking).at("/clientSecret").replaceFirst("_secret_.*", "");
        var event = event("payment_intent.succeeded", intent, other.account());

        post(CONNECT, event, SharedTwin.CONNECT_SECRET);

        await().atMost(20, SECONDS).until(() -> attemptsOf(event) > 0);
        assertThat(salon.status(booking)).isEqualTo("AWAITING_CLIENT");
    }

    @Nested
    class AreRefused {

        private final String event = event("payment_intent.succeeded", "pi_1", salon.account());

        @Test
        void withoutASignature() {
            assertThat(api.anonymously().post(CONNECT, event).slug()).isEqualTo("signature-wrong");
        }

        @Test
        void withTheSecretOfAnotherEndpoint() {
            assertThat(post(CONNECT, event, "whsec_platform").slug()).isEqualTo("signature-wrong");
            assertThat(rowsOf(event)).isZero();
        }

        @Test
        void whenTheBodyWasWrittenAgain() {
            var signature =
                    Signature.header(
                            event.getBytes(UTF_8), SharedTwin.CONNECT_SECRET, Instant.now());

            assertThat(signed(signature).post(CONNECT, event.replace(":", ": ")).slug())
                    .isEqualTo("signature-wrong");
        }

        @Test
        void whenTheyAreOldOrFromTheFuture() {
            for (var seconds : new int[] {-301, 301, 600}) {
                var at = Instant.now().plusSeconds(seconds);
                var signature =
                        Signature.header(event.getBytes(UTF_8), SharedTwin.CONNECT_SECRET, at);
                assertThat(signed(signature).post(CONNECT, event).status()).isEqualTo(400);
            }
            assertThat(rowsOf(event)).isZero();
        }

        @Test
        void whenTheyAreNoEvents() {
            assertThat(post(CONNECT, "[]", SharedTwin.CONNECT_SECRET).status()).isEqualTo(400);
            assertThat(post(CONNECT, "{\"id\":", SharedTwin.CONNECT_SECRET).status())
                    .isEqualTo(400);
        }

        @Test
        void whenTheyAreTooLarge() {
            assertThat(post(CONNECT, "x".repeat(1_100_000), SharedTwin.CONNECT_SECRET).slug())
                    .isEqualTo("body-too-large");
        }

        @Test
        void atAnUnknownAddress() {
            assertThat(post("/webhooks/stripe/elsewhere", event, SharedTwin.CONNECT_SECRET).slug())
                    .isEqualTo("not-found");
        }
    }

    private static String event(String type, String object, String account) {
        return """
        {"id":"evt_%s","object":"event","api_version":"2026-07-29.dahlia","type":"%s","account":"%s",\
        "livemode":false,"data":{"object":{"id":"%s"}}}\
        """
                .formatted(UUID.randomUUID(), type, account, object);
    }

    private Api.Answer post(String path, String body, String secret) {
        return signed(Signature.header(body.getBytes(UTF_8), secret, Instant.now()))
                .post(path, body);
    }

    private Api.Call signed(String signature) {
        return api.anonymously().header("Stripe-Signature", signature);
    }

    private Stream<PaymentEvent> factsOf(UUID booking) {
        return salon.probe().all(PaymentEvent.class).stream()
                .filter(fact -> booking.equals(fact.bookingId()));
    }

    private String eventOf(String type, UUID booking) {
        var intent = salon.intentsOf(booking).getFirst().path("id").asString();
        return salon.atStripe("event").stream()
                .filter(event -> event.path("type").asString().equals(type))
                .filter(event -> event.at("/data/object/id").asString().equals(intent))
                .map(event -> event.path("id").asString())
                .findFirst()
                .orElseThrow();
    }

    private String stateOf(String event) {
        return database.sql("select state from billing.stripe_event where event_id = ?")
                .param(idOf(event))
                .query(String.class)
                .single();
    }

    private long rowsOf(String event) {
        return database.sql("select count(*) from billing.stripe_event where event_id = ?")
                .param(idOf(event))
                .query(Long.class)
                .single();
    }

    private int attemptsOf(String event) {
        return database.sql("select attempts from billing.stripe_event where event_id = ?")
                .param(idOf(event))
                .query(Integer.class)
                .single();
    }

    private void age(String event, int days) {
        var aged =
                database.sql(
                                "update billing.stripe_event set received_at = now() - make_interval(days => ?) where event_id = ?")
                        .param(days)
                        .param(idOf(event))
                        .update();
        assertThat(aged).isEqualTo(1);
    }

    private long waiting() {
        return database.sql("select count(*) from billing.stripe_event where state = 'WAITING'")
                .query(Long.class)
                .single();
    }

    private static String idOf(String event) {
        return event.replaceFirst("(?s).*\"id\":\"(evt_[^\"]*)\".*", "$1");
    }
}
