package io.beautysalon.stripetwin;

import static io.beautysalon.stripetwin.TwinSession.merchant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.stripe.Stripe;
import com.stripe.events.V2CoreAccountIncludingConfigurationMerchantCapabilityStatusUpdatedEventNotification;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.exception.StripeException;
import com.stripe.model.Event;
import com.stripe.net.Webhook;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.EventListParams;
import com.stripe.param.WebhookEndpointCreateParams;
import com.stripe.param.WebhookEndpointCreateParams.ApiVersion;
import com.stripe.param.WebhookEndpointCreateParams.EnabledEvent;
import com.stripe.param.v2.core.EventDestinationCreateParams;
import io.beautysalon.stripetwin.event.Endpoint.Reach;
import io.beautysalon.stripetwin.wire.Fault;
import io.beautysalon.stripetwin.wire.FaultKind;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** How events reach an endpoint: signed, at least once, in no promised order, for three days. */
class WebhookTests {

    private static final String SECRET = "whsec_of_the_suite";

    private final TwinSession session = new TwinSession();
    private final Received received = new Received();

    @AfterEach
    void close() {
        received.close();
        session.close();
    }

    @Test
    void areSignedOverTheirBytes() throws Exception {
        session.twin.deliver(Reach.OWN, received.url(), SECRET);
        aCustomer("Ada");

        eventually(() -> received.all().size() == 1);
        var webhook = received.all().getFirst();
        assertThat(Webhook.constructEvent(webhook.body(), webhook.signature(), SECRET).getType())
                .isEqualTo("customer.created");
        assertThatExceptionOfType(SignatureVerificationException.class)
                .isThrownBy(() ->
                        Webhook.constructEvent(
                                webhook.body().replace("Ada", "Eve"), webhook.signature(), SECRET));
    }

    @Test
    void comeAgainUntilTheyAreAccepted() throws Exception {
        session.twin.deliver(Reach.OWN, received.url(), SECRET);
        received.willAnswer(500, 503);

        aCustomer("Ada");

        eventually(() -> received.all().size() == 3);
        assertThat(received.all())
                .extracting(Received.Webhook::body)
                .containsOnly(received.all().getFirst().body());
        eventually(() -> undelivered().isEmpty());
    }

    @Test
    void waitForTheClockBetweenAttempts() throws Exception {
        try (var patient = new TwinSession(StripeTwin.builder())) {
            patient.twin.deliver(Reach.OWN, received.url(), SECRET);
            received.willAnswer(500);
            patient.stripe
                    .v1()
                    .customers()
                    .create(CustomerCreateParams.builder().setName("Ada").build());
            eventually(() ->
                    patient.twin.truth().path("deliveries").path(0).path("attempts").asInt() == 1);

            patient.twin.advance(Duration.ofMinutes(5));

            eventually(() -> received.all().size() == 2);
        }
    }

    @Test
    void areGivenUpAfterThreeDaysAndCanStillBeListed() throws Exception {
        session.twin.deliver(Reach.OWN, received.url(), SECRET);
        received.willAnswer(500, 500, 500, 500, 500, 500, 500, 500, 500, 500);

        aCustomer("Ada");
        eventually(() -> {
            session.twin.advance(Duration.ofHours(12));
            return session.twin
                    .truth()
                    .path("deliveries")
                    .path(0)
                    .path("state")
                    .asString()
                    .equals("GIVEN_UP");
        });

        assertThat(received.all()).hasSize(10);
        assertThat(undelivered()).extracting(Event::getType).containsExactly("customer.created");
    }

    @Test
    void canBeSentAgain() throws Exception {
        session.twin.deliver(Reach.OWN, received.url(), SECRET);
        aCustomer("Ada");
        eventually(() -> received.all().size() == 1);
        var event = session.stripe.v1().events().list().getData().getFirst();

        session.twin.replay("", event.getId());

        eventually(() -> received.all().size() == 2);
        assertThat(session.stripe.v1().events().retrieve(event.getId()).getType())
                .isEqualTo("customer.created");
    }

    @Test
    void areListedByTypeForThirtyDays() throws Exception {
        aCustomer("Ada");
        var byType = EventListParams.builder().setType("customer.created").build();
        var otherTypes = EventListParams.builder().addType("customer.deleted").build();

        assertThat(session.stripe.v1().events().list(byType).getData()).hasSize(1);
        assertThat(session.stripe.v1().events().list(otherTypes).getData()).isEmpty();
        session.twin.advance(Duration.ofDays(31));
        assertThat(session.stripe.v1().events().list(byType).getData()).isEmpty();
    }

    @Nested
    class WithFaults {

        @Test
        void comeTwice() throws Exception {
            session.twin.deliver(Reach.OWN, received.url(), SECRET);
            session.twin.arm(Fault.once(FaultKind.WEBHOOK_DUPLICATE, "customer.*"));

            aCustomer("Ada");

            eventually(() -> received.all().size() == 2);
        }

        @Test
        void comeInAnotherOrder() throws Exception {
            session.twin.deliver(Reach.OWN, received.url(), SECRET);
            session.twin.arm(Fault.once(FaultKind.WEBHOOK_REORDER, "customer.created"));

            aCustomer("Ada");
            aCustomer("Eve");

            eventually(() -> received.all().size() == 2);
            assertThat(received.all().getFirst().body()).contains("Eve");
        }

        @Test
        void comeLate() throws Exception {
            session.twin.deliver(Reach.OWN, received.url(), SECRET);
            session.twin.arm(Fault.once(FaultKind.WEBHOOK_DELAY, "*").lasting(Duration.ofHours(1)));

            aCustomer("Ada");
            assertThat(received.all()).isEmpty();
            session.twin.advance(Duration.ofHours(1));

            eventually(() -> received.all().size() == 1);
        }

        @Test
        void neverCome() throws Exception {
            session.twin.deliver(Reach.OWN, received.url(), SECRET);
            session.twin.arm(Fault.once(FaultKind.WEBHOOK_DROP, "*"));

            aCustomer("Ada");
            aCustomer("Eve");

            eventually(() -> received.all().size() == 1);
            assertThat(undelivered()).hasSize(1);
        }

        @Test
        void comeWhenNobodyListensYet() throws Exception {
            var url = received.url();
            received.close();
            session.twin.deliver(Reach.OWN, url, SECRET);

            aCustomer("Ada");

            eventually(() ->
                    session.twin.truth().path("deliveries").path(0).path("attempts").asInt() > 1);
        }
    }

    @Nested
    class AnEndpoint {

        @Test
        void isRegisteredWithItsVersionAndTellsItsSecretOnce() throws Exception {
            var endpoint =
                    session.stripe
                            .v1()
                            .webhookEndpoints()
                            .create(
                                    endpoint(EnabledEvent.CUSTOMER__CREATED)
                                            .setApiVersion(ApiVersion.VERSION_2026_07_29_DAHLIA)
                                            .build());

            aCustomer("Ada");
            eventually(() -> received.all().size() == 1);
            var webhook = received.all().getFirst();
            var event =
                    Webhook.constructEvent(
                            webhook.body(), webhook.signature(), endpoint.getSecret());
            assertThat(event.getApiVersion()).isEqualTo(Stripe.API_VERSION);
            assertThat(
                            session.stripe
                                    .v1()
                                    .webhookEndpoints()
                                    .retrieve(endpoint.getId())
                                    .getSecret())
                    .isNull();
            assertThat(session.stripe.v1().webhookEndpoints().list().getData()).hasSize(1);
        }

        @Test
        void hearsOnlyWhatItAskedFor() throws Exception {
            session.stripe
                    .v1()
                    .webhookEndpoints()
                    .create(endpoint(EnabledEvent.CUSTOMER__DELETED).build());

            var customer = aCustomer("Ada");
            session.stripe.v1().customers().delete(customer);

            eventually(() -> received.all().size() == 1);
            assertThat(received.all().getFirst().body()).contains("customer.deleted");
        }

        @Test
        void ofThePlatformHearsConnectedAccountsOnlyWhenItConnects() throws Exception {
            session.stripe
                    .v1()
                    .webhookEndpoints()
                    .create(endpoint(EnabledEvent.ALL).setConnect(true).build());
            var account = session.salonAccount();

            aCustomer("Ada");
            session.aDeposit(account, 2_500);

            eventually(() -> received.all().size() == 1);
            assertThat(received.all().getFirst().body())
                    .contains("payment_intent.created")
                    .contains(account);
        }

        @Test
        void hearsNothingAfterItWasDeleted() throws Exception {
            var endpoint =
                    session.stripe
                            .v1()
                            .webhookEndpoints()
                            .create(endpoint(EnabledEvent.ALL).build());
            session.stripe.v1().webhookEndpoints().delete(endpoint.getId());

            aCustomer("Ada");

            assertThat(session.stripe.v1().webhookEndpoints().list().getData()).isEmpty();
            assertThat(session.twin.truth().path("deliveries").size()).isZero();
        }

        @Test
        void needsAnAddressAndEvents() {
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() ->
                            session.stripe
                                    .v1()
                                    .webhookEndpoints()
                                    .create(
                                            WebhookEndpointCreateParams.builder()
                                                    .setUrl("http://127.0.0.1/x")
                                                    .build()))
                    .withMessageContaining("enabled_events");
        }
    }

    @Test
    void ofV2AreThin() throws Exception {
        var destination =
                session.stripe
                        .v2()
                        .core()
                        .eventDestinations()
                        .create(
                                EventDestinationCreateParams.builder()
                                        .setName("accounts")
                                        .setType(EventDestinationCreateParams.Type.WEBHOOK_ENDPOINT)
                                        .setEventPayload(
                                                EventDestinationCreateParams.EventPayload.THIN)
                                        .addEnabledEvent(
                                                "v2.core.account[configuration.merchant].capability_status_updated")
                                        .setWebhookEndpoint(
                                                EventDestinationCreateParams.WebhookEndpoint
                                                        .builder()
                                                        .setUrl(received.url().toString())
                                                        .build())
                                        .build());
        var account = session.stripe.v2().core().accounts().create(merchant()).getId();

        eventually(() -> received.all().size() == 1);
        var webhook = received.all().getFirst();
        var told =
                session.stripe.parseEventNotification(
                        webhook.body(),
                        webhook.signature(),
                        destination.getWebhookEndpoint().getSigningSecret());
        assertThat(told)
                .isInstanceOf(
                        V2CoreAccountIncludingConfigurationMerchantCapabilityStatusUpdatedEventNotification
                                .class);
        var notification =
                (V2CoreAccountIncludingConfigurationMerchantCapabilityStatusUpdatedEventNotification)
                        told;
        assertThat(notification.getRelatedObject().getId()).isEqualTo(account);
        assertThat(notification.fetchEvent().getData().getUpdatedCapability())
                .isEqualTo("card_payments");
        assertThat(notification.fetchRelatedObject().getId()).isEqualTo(account);
        assertThat(webhook.body()).doesNotContain("updated_capability");
    }

    @Test
    void ofV2StopWithTheirDestination() throws Exception {
        var destinations = session.stripe.v2().core().eventDestinations();
        var destination =
                destinations.create(
                        EventDestinationCreateParams.builder()
                                .setName("accounts")
                                .setType(EventDestinationCreateParams.Type.WEBHOOK_ENDPOINT)
                                .setEventPayload(EventDestinationCreateParams.EventPayload.THIN)
                                .addEnabledEvent("*")
                                .setWebhookEndpoint(
                                        EventDestinationCreateParams.WebhookEndpoint.builder()
                                                .setUrl(received.url().toString())
                                                .build())
                                .build());
        assertThat(destinations.list().getData()).hasSize(1);
        assertThat(
                        destinations
                                .retrieve(destination.getId())
                                .getWebhookEndpoint()
                                .getSigningSecret())
                .isNull();

        destinations.delete(destination.getId());

        assertThat(destinations.list().getData()).isEmpty();
    }

    private WebhookEndpointCreateParams.Builder endpoint(EnabledEvent event) {
        return WebhookEndpointCreateParams.builder()
                .setUrl(received.url().toString())
                .addEnabledEvent(event);
    }

    private String aCustomer(String name) throws StripeException {
        return session.stripe
                .v1()
                .customers()
                .create(CustomerCreateParams.builder().setName(name).build())
                .getId();
    }

    private List<Event> undelivered() throws StripeException {
        return session.stripe
                .v1()
                .events()
                .list(EventListParams.builder().setDeliverySuccess(false).build())
                .getData();
    }

    private static void eventually(Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(10)).until(condition);
    }
}
