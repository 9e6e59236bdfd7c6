package io.beautysalon.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.contracts.Topics;
import io.beautysalon.contracts.billing.PaymentAuthorized;
import io.beautysalon.contracts.billing.PaymentCaptured;
import io.beautysalon.contracts.billing.PaymentEvent;
import io.beautysalon.contracts.booking.BookingConfirmed;
import io.beautysalon.contracts.booking.BookingEvent;
import io.beautysalon.localstack.Http;
import io.beautysalon.localstack.Salon;
import io.beautysalon.stripetwin.wire.Fault;
import io.beautysalon.stripetwin.wire.FaultKind;
import io.beautysalon.testsupport.events.EventProbe;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Stripe's webhooks come often, early and late; each has one effect, and no time is sold twice. */
class WebhooksIT {

    private static final int DEPOSIT = 1800;
    private static final Duration SETTLED = Duration.ofSeconds(30);

    private EventProbe events;
    private Http client;
    private Salon salon;

    @BeforeEach
    void aSalonAndAClient() {
        events = new EventProbe(Suite.stack().infrastructure(), Topics.BOOKING, Topics.BILLING);
        salon = Suite.openSalon(Suite.PEOPLE.signUpWithSecondFactor("owner"));
        client = Suite.PEOPLE.signUp("client");
    }

    @AfterEach
    void noFaultStays() {
        Suite.stack().twin().disarm();
        events.close();
    }

    @Test
    void thatComeThreeTimesHaveOneEffect() {
        Suite.stack()
                .twin()
                .arm(Fault.once(FaultKind.WEBHOOK_DUPLICATE, "payment_intent.*").times(20));
        var booking = Suite.hold(client, salon, freeStart());
        Suite.pay(client, booking);
        Suite.awaitStatus(client, booking, "CONFIRMED");
        awaitTaken(booking, "succeeded", DEPOSIT);

        sendAgain(booking);

        requireOneOfEach(booking);
    }

    @Test
    void thatOvertakeTheAnswersToOurOwnCallsHaveOneEffect() {
        var late = Fault.once(FaultKind.ANSWER_LATE, "POST /v1/payment_intents*").times(2);
        Suite.stack().twin().arm(late.lasting(Duration.ofSeconds(3)));
        var booking = Suite.hold(client, salon, freeStart());
        Suite.pay(client, booking);

        Suite.awaitStatus(client, booking, "CONFIRMED");
        awaitTaken(booking, "succeeded", DEPOSIT);
        requireOneOfEach(booking);
    }

    @Test
    void thatComeWhenTheTimeIsSomebodyElsesTakeNoMoney() {
        var start = freeStart();
        Suite.stack()
                .twin()
                .arm(
                        Fault.once(FaultKind.WEBHOOK_DELAY, "payment_intent.*")
                                .times(2)
                                .lasting(Duration.ofSeconds(5)));
        var lost = Suite.hold(client, salon, start);
        Suite.pay(client, lost);
        Suite.expire(lost);
        Suite.awaitStatus(client, lost, "EXPIRED");

        var other = Suite.PEOPLE.signUp("other");
        var won = Suite.hold(other, salon, start);
        Suite.pay(other, won);
        Suite.awaitStatus(other, won, "CONFIRMED");

        awaitTaken(lost, "canceled", 0);
        awaitTaken(won, "succeeded", DEPOSIT);
        assertThat(client.quietly(lost).at("/status")).isEqualTo("EXPIRED");
        assertThat(published(lost)).doesNotContain(BookingConfirmed.class, PaymentCaptured.class);
    }

    private String freeStart() {
        return Suite.starts(client, salon, 4).getFirst();
    }

    /** Every event of the booking's payment once more, as somebody at Stripe's dashboard might. */
    private static void sendAgain(String booking) {
        var twin = Suite.stack().twin();
        var intent = Suite.intentsOf(booking).getFirst().at("/id").asString("");
        twin.truth()
                .path("accounts")
                .propertyStream()
                .forEach(account ->
                        account.getValue()
                                .path("event")
                                .valueStream()
                                .filter(event ->
                                        event.at("/data/object/id").asString("").equals(intent))
                                .forEach(event ->
                                        twin.replay(
                                                account.getKey(), event.at("/id").asString(""))));
    }

    private static void awaitTaken(String booking, String status, int received) {
        Awaitility.await()
                .atMost(SETTLED)
                .untilAsserted(() ->
                        assertThat(Suite.intentsOf(booking))
                                .singleElement()
                                .satisfies(intent -> requireTaken(intent, status, received)));
    }

    private static void requireTaken(JsonNode intent, String status, int received) {
        assertThat(intent.at("/status").asString("")).isEqualTo(status);
        assertThat(intent.at("/amount_received").asInt(0)).isEqualTo(received);
    }

    private void requireOneOfEach(String booking) {
        Awaitility.await()
                .during(Duration.ofSeconds(2))
                .atMost(SETTLED)
                .untilAsserted(() ->
                        assertThat(published(booking))
                                .containsOnlyOnce(
                                        BookingConfirmed.class,
                                        PaymentAuthorized.class,
                                        PaymentCaptured.class));
    }

    /** The kinds of facts about a booking and its payment that came by so far. */
    private List<Class<?>> published(String booking) {
        var id = UUID.fromString(Suite.idOf(booking));
        var ofBooking =
                events.all(BookingEvent.class).stream()
                        .filter(fact -> fact.aggregateId().equals(id));
        var ofPayment =
                events.all(PaymentEvent.class).stream().filter(fact -> id.equals(fact.bookingId()));
        return Stream.concat(ofBooking, ofPayment).<Class<?>>map(Object::getClass).toList();
    }
}
