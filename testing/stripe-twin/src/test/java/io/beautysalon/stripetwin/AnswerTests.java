package io.beautysalon.stripetwin;

import static io.beautysalon.stripetwin.TwinSession.deposit;
import static io.beautysalon.stripetwin.TwinSession.on;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.stripe.model.ApplicationFee;
import com.stripe.model.Charge;
import com.stripe.model.Customer;
import com.stripe.model.Event;
import com.stripe.model.PaymentIntent;
import com.stripe.model.PaymentMethod;
import com.stripe.model.Refund;
import com.stripe.model.StripeObject;
import com.stripe.model.WebhookEndpoint;
import com.stripe.model.v2.core.Account;
import com.stripe.model.v2.core.EventDestination;
import com.stripe.net.ApiResource;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.SetupIntentCreateParams;
import com.stripe.param.WebhookEndpointCreateParams;
import com.stripe.param.WebhookEndpointCreateParams.EnabledEvent;
import com.stripe.param.v2.core.EventDestinationCreateParams;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every kind of object, once: it has the keys that Stripe promises and loses nothing on its way
 * through the SDK.
 */
class AnswerTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, Class<? extends StripeObject>> MODELS =
            Map.ofEntries(
                    Map.entry("payment_intent", PaymentIntent.class),
                    Map.entry("charge", Charge.class),
                    Map.entry("refund", Refund.class),
                    Map.entry("customer", Customer.class),
                    Map.entry("payment_method", PaymentMethod.class),
                    Map.entry("event", Event.class),
                    Map.entry("application_fee", ApplicationFee.class),
                    Map.entry("setup_intent", com.stripe.model.SetupIntent.class),
                    Map.entry("dispute", com.stripe.model.Dispute.class),
                    Map.entry("payout", com.stripe.model.Payout.class),
                    Map.entry("balance_transaction", com.stripe.model.BalanceTransaction.class),
                    Map.entry("fee_refund", com.stripe.model.FeeRefund.class),
                    Map.entry("payment_link", com.stripe.model.PaymentLink.class),
                    Map.entry("checkout.session", com.stripe.model.checkout.Session.class),
                    Map.entry("webhook_endpoint", WebhookEndpoint.class),
                    Map.entry("v2.core.account", Account.class),
                    Map.entry("v2.core.event_destination", EventDestination.class));

    private final TwinSession session = new TwinSession();

    @BeforeEach
    void haveOneOfEverything() throws Exception {
        var account = session.salonAccount();
        session.stripe
                .v1()
                .customers()
                .create(CustomerCreateParams.builder().setName("Ada").build());
        session.stripe
                .v1()
                .webhookEndpoints()
                .create(
                        WebhookEndpointCreateParams.builder()
                                .setUrl("http://127.0.0.1:9/x")
                                .addEnabledEvent(EnabledEvent.PAYOUT__PAID)
                                .build());
        session.stripe
                .v2()
                .core()
                .eventDestinations()
                .create(
                        EventDestinationCreateParams.builder()
                                .setName("none")
                                .setType(EventDestinationCreateParams.Type.WEBHOOK_ENDPOINT)
                                .setEventPayload(EventDestinationCreateParams.EventPayload.THIN)
                                .addEnabledEvent("v2.core.account.closed")
                                .setWebhookEndpoint(
                                        EventDestinationCreateParams.WebhookEndpoint.builder()
                                                .setUrl("http://127.0.0.1:9/x")
                                                .build())
                                .build());
        var params =
                deposit(2_500)
                        .setApplicationFeeAmount(25L)
                        .setConfirm(true)
                        .setPaymentMethod("pm_card_visa")
                        .build();
        var paid = session.stripe.v1().paymentIntents().create(params, on(account));
        session.stripe.v1().paymentIntents().capture(paid.getId(), on(account));
        session.stripe
                .v1()
                .refunds()
                .create(
                        RefundCreateParams.builder()
                                .setPaymentIntent(paid.getId())
                                .setAmount(100L)
                                .build(),
                        on(account));
        session.stripe
                .v1()
                .setupIntents()
                .create(SetupIntentCreateParams.builder().build(), on(account));
        session.twin.dispute(account, session.read(account, paid.getId()).getLatestCharge(), false);
        var full =
                PaymentIntentCreateParams.builder()
                        .setAmount(90_000L)
                        .setCurrency("eur")
                        .setApplicationFeeAmount(900L)
                        .setPaymentMethod("pm_card_visa")
                        .setConfirm(true)
                        .build();
        var whole = session.stripe.v1().paymentIntents().create(full, on(account));
        session.stripe
                .v1()
                .refunds()
                .create(
                        RefundCreateParams.builder()
                                .setPaymentIntent(whole.getId())
                                .setAmount(100L)
                                .setRefundApplicationFee(true)
                                .build(),
                        on(account));
        session.twin.payOut(account, "eur");
        var link = session.stripe.v1().paymentLinks().create(MoneyTests.link(), on(account));
        session.twin.payLink(account, link.getId(), "pm_card_visa");
        session.payInBrowser(
                account, session.aDeposit(account, 900), "pm_card_threeDSecureRequired");
    }

    @AfterEach
    void close() {
        session.close();
    }

    @TestFactory
    Stream<DynamicTest> haveTheKeysThatStripePromises() throws IOException {
        var required =
                JSON.readTree(getClass().getResourceAsStream("/required-keys.json"))
                        .path("required");
        return objects()
                .filter(object -> required.has(object.path("object").asString()))
                .map(object ->
                        DynamicTest.dynamicTest(
                                name(object),
                                () ->
                                        assertThat(Set.copyOf(object.propertyNames()))
                                                .containsAll(
                                                        required.path(
                                                                        object.path("object")
                                                                                .asString())
                                                                .valueStream()
                                                                .map(JsonNode::stringValue)
                                                                .toList())));
    }

    @TestFactory
    Stream<DynamicTest> loseNothingOnTheirWayThroughTheSdk() {
        return objects()
                .filter(object -> MODELS.containsKey(object.path("object").asString()))
                .map(object -> DynamicTest.dynamicTest(name(object), () -> roundTrip(object)));
    }

    @TestFactory
    Stream<DynamicTest> existForEveryModel() {
        var seen = new HashSet<String>();
        objects().forEach(object -> seen.add(object.path("object").asString()));
        return MODELS.keySet().stream()
                .map(type -> DynamicTest.dynamicTest(type, () -> assertThat(seen).contains(type)));
    }

    private static void roundTrip(JsonNode object) {
        Gson gson = ApiResource.GSON;
        var model = gson.fromJson(object.toString(), MODELS.get(object.path("object").asString()));
        var back = JSON.readTree(StripeObject.PRETTY_PRINT_GSON.toJson(model));
        assertSame(object, back, "");
    }

    /** Null and absent are the same to the SDK. */
    private static void assertSame(JsonNode expected, JsonNode actual, String path) {
        if (expected.isObject()) {
            expected.properties().stream()
                    .filter(entry -> !entry.getValue().isNull())
                    .forEach(entry ->
                            assertSame(
                                    entry.getValue(),
                                    actual.path(entry.getKey()),
                                    path + "/" + entry.getKey()));
        } else if (expected.isArray()) {
            assertThat(actual.size()).as(path).isEqualTo(expected.size());
            for (int i = 0; i < expected.size(); i++) {
                assertSame(expected.get(i), actual.get(i), path + "/" + i);
            }
        } else if (path.endsWith("/created") || path.endsWith("/updated")) {
            assertThat(actual.isMissingNode()).as(path).isFalse();
        } else {
            assertThat(actual.asString("(lost)")).as(path).isEqualTo(expected.asString());
        }
    }

    private Stream<JsonNode> objects() {
        return session.twin
                .truth()
                .path("accounts")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .flatMap(JsonNode::valueStream)
                .map(JsonNode.class::cast);
    }

    private static String name(JsonNode object) {
        return object.path("object").asString() + " " + object.path("id").asString();
    }
}
