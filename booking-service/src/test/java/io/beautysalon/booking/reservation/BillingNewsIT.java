package io.beautysalon.booking.reservation;

import static io.beautysalon.booking.ASalon.created;
import static io.beautysalon.booking.ASalon.key;
import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.booking.TestClock;
import io.beautysalon.booking.WithASalon;
import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.Money;
import io.beautysalon.contracts.billing.ActionReason;
import io.beautysalon.contracts.billing.BillClosed;
import io.beautysalon.contracts.billing.BillReopened;
import io.beautysalon.contracts.billing.CardRemoved;
import io.beautysalon.contracts.billing.CardRemovedCause;
import io.beautysalon.contracts.billing.CardSaved;
import io.beautysalon.contracts.billing.CardSetupFailed;
import io.beautysalon.contracts.billing.CardSetupFailedCause;
import io.beautysalon.contracts.billing.DeclineClass;
import io.beautysalon.contracts.billing.DisputeOutcome;
import io.beautysalon.contracts.billing.PaymentActionRequired;
import io.beautysalon.contracts.billing.PaymentDisputeClosed;
import io.beautysalon.contracts.billing.PaymentDisputed;
import io.beautysalon.contracts.billing.PaymentFailed;
import io.beautysalon.contracts.billing.PaymentKind;
import io.beautysalon.contracts.billing.PaymentLapsed;
import io.beautysalon.contracts.billing.PaymentMethod;
import io.beautysalon.contracts.billing.PaymentRefundFailed;
import io.beautysalon.contracts.billing.RefundFailedCause;
import io.beautysalon.contracts.booking.BookingHeld;
import io.beautysalon.contracts.booking.CollectMode;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What billing tells, and what the desk sees of it. */
class BillingNewsIT extends WithASalon {

    private static final String START = "2027-03-03T10:00:00+01:00";
    private static final Money NONE = Money.zero("EUR");
    private static final Money DEPOSIT = new Money(1_350, "EUR");

    private UUID variant;

    @BeforeEach
    void openACalendar() {
        variant = salon.cut(salon.depositPolicy());
        salon.stylist(variant);
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class OfAPayment {

        private UUID booking;
        private UUID payment;

        @BeforeEach
        void confirmed() {
            booking = created(salon.book(variant, START));
            payment = UUID.randomUUID();
            probe.publish(salon.authorized(payment, booking));
            salon.awaitStatus(booking, "CONFIRMED");
        }

        @Test
        void aLapsedDepositIsFlaggedAndNoLongerPaid() {
            var before = salon.see(booking).header("ETag");

            probe.publish(
                    new PaymentLapsed(
                            salon.id,
                            payment,
                            TestClock.START,
                            Actor.clock("billing"),
                            booking,
                            null,
                            PaymentKind.DEPOSIT,
                            PaymentMethod.CARD,
                            NONE,
                            NONE,
                            DEPOSIT),
                    2);

            awaitFlags(booking, "[\"DEPOSIT_LAPSED\"]");
            var seen = salon.see(booking);
            assertThat(seen.at("/paid/amount")).isEqualTo("0");
            assertThat(seen.at("/paymentStatus")).isEqualTo("LAPSED");
            assertThat(seen.at("/status")).as("the desk decides").isEqualTo("CONFIRMED");
            assertThat(seen.header("ETag")).isNotEqualTo(before);
        }

        @Test
        void aFailedRefundIsFlagged() {
            probe.publish(
                    new PaymentRefundFailed(
                            salon.id,
                            payment,
                            TestClock.START,
                            Actor.stripe(),
                            booking,
                            null,
                            PaymentKind.DEPOSIT,
                            PaymentMethod.CARD,
                            DEPOSIT,
                            NONE,
                            UUID.randomUUID(),
                            DEPOSIT,
                            RefundFailedCause.DECLINED),
                    2);

            awaitFlags(booking, "[\"REFUND_FAILED\"]");
            assertThat(salon.see(booking).at("/paid/amount")).isEqualTo("1350");
        }

        @Test
        void aDisputeIsFlaggedUntilItIsWon() {
            var client = attachedClient();
            var dispute = UUID.randomUUID();
            probe.publish(disputed(dispute), 2);
            awaitFlags(booking, "[\"DISPUTED\"]");
            assertThat(client(client, "/disputes")).isEqualTo("1");

            probe.publish(closed(dispute, DisputeOutcome.WON), 3);

            awaitFlags(booking, "[]");
            assertThat(client(client, "/disputes")).isEqualTo("0");
        }

        @Test
        void aLostDisputeStaysFlaggedBesideAWonOne() {
            var lost = UUID.randomUUID();
            var won = UUID.randomUUID();
            probe.publish(disputed(lost), 2);
            probe.publish(disputed(won), 3);
            probe.publish(closed(lost, DisputeOutcome.LOST), 4);
            probe.publish(closed(won, DisputeOutcome.WON), 5);

            Awaitility.await()
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> salon.see(booking).at("/paymentStatus"), "DISPUTE_CLOSED"::equals);
            awaitFlags(booking, "[\"DISPUTED\"]");
        }

        @Test
        void aFeeThatNeedsTheClientIsFlaggedUntilItIsPaid() {
            var fee = UUID.randomUUID();
            probe.publish(
                    new PaymentActionRequired(
                            salon.id,
                            fee,
                            TestClock.START,
                            Actor.stripe(),
                            booking,
                            null,
                            PaymentKind.FEE,
                            PaymentMethod.LINK,
                            NONE,
                            NONE,
                            UUID.randomUUID(),
                            ActionReason.AUTHENTICATION_REQUIRED));
            awaitFlags(booking, "[\"CLIENT_MUST_ACT\"]");

            probe.publish(
                    new io.beautysalon.contracts.billing.PaymentCaptured(
                            salon.id,
                            fee,
                            TestClock.START,
                            Actor.stripe(),
                            booking,
                            null,
                            PaymentKind.FEE,
                            PaymentMethod.LINK,
                            DEPOSIT,
                            NONE,
                            DEPOSIT,
                            NONE,
                            null),
                    2);

            awaitFlags(booking, "[]");
        }

        @Test
        void aClosedBillIsPaid() {
            var bill = UUID.randomUUID();
            probe.publish(
                    new BillClosed(
                            salon.id,
                            bill,
                            TestClock.START,
                            ASALON,
                            booking,
                            new Money(4_500, "EUR"),
                            NONE,
                            NONE));
            awaitBill("true");

            probe.publish(
                    new BillReopened(
                            salon.id,
                            bill,
                            TestClock.START,
                            ASALON,
                            booking,
                            new Money(4_500, "EUR"),
                            NONE,
                            new Money(3_150, "EUR")),
                    2);

            awaitBill("false");
        }

        private static final Actor ASALON = io.beautysalon.booking.ASalon.SOMEBODY;

        private void awaitBill(String closed) {
            Awaitility.await("bill closed " + closed)
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> salon.see(booking).at("/desk/billClosed"), closed::equals);
        }

        private PaymentDisputed disputed(UUID dispute) {
            return new PaymentDisputed(
                    salon.id,
                    payment,
                    TestClock.START,
                    Actor.stripe(),
                    booking,
                    null,
                    PaymentKind.DEPOSIT,
                    PaymentMethod.CARD,
                    DEPOSIT,
                    NONE,
                    dispute,
                    DEPOSIT,
                    "fraudulent",
                    true);
        }

        private PaymentDisputeClosed closed(UUID dispute, DisputeOutcome outcome) {
            return new PaymentDisputeClosed(
                    salon.id,
                    payment,
                    TestClock.START,
                    Actor.stripe(),
                    booking,
                    null,
                    PaymentKind.DEPOSIT,
                    PaymentMethod.CARD,
                    DEPOSIT,
                    NONE,
                    dispute,
                    outcome);
        }

        private UUID attachedClient() {
            var client = newClient();
            var attached =
                    salon.owner()
                            .header("If-Match", salon.see(booking).header("ETag"))
                            .send(
                                    "PUT",
                                    salon.path("/bookings/" + booking + "/contact"),
                                    "{\"clientId\": \"" + client + "\"}");
            assertThat(attached.status()).as(attached.text()).isEqualTo(200);
            return client;
        }
    }

    @Test
    void aFailedAttemptLeavesTheHoldAlone() {
        var booking = created(salon.book(variant, START));

        probe.publish(
                new PaymentFailed(
                        salon.id,
                        UUID.randomUUID(),
                        TestClock.START,
                        Actor.stripe(),
                        booking,
                        null,
                        PaymentKind.DEPOSIT,
                        PaymentMethod.CARD,
                        NONE,
                        NONE,
                        DeclineClass.RETRYABLE,
                        1));

        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> salon.see(booking).at("/paymentStatus"), "FAILED"::equals);
        assertThat(salon.see(booking).at("/status")).isEqualTo("HELD");
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class OfACard {

        private UUID withCard;

        @BeforeEach
        void aCardIsAskedFor() {
            var policy =
                    created(
                            salon.owner(key())
                                    .post(
                                            salon.path("/policies"),
                                            """
                                            {"name": "Card", "collect": "SAVE_CARD", "noShowFeeBp": 10000,
                                             "tiers": [{"minutesBefore": 0, "feeBp": 5000}]}\
                                            """));
            withCard = salon.cut(policy);
            salon.stylist(withCard);
        }

        @Test
        void aHoldThatAsksForACardStandsOnceItIsSaved() {
            var answer = salon.book(withCard, START);
            var booking = created(answer);
            assertThat(answer.at("/status")).isEqualTo("HELD");
            assertThat(answer.at("/collect/mode")).isEqualTo("SAVE_CARD");
            var held = probe.await(BookingHeld.class, fact -> fact.bookingId().equals(booking));
            assertThat(held.collect().mode()).isEqualTo(CollectMode.SAVE_CARD);
            assertThat(held.collect().saveCard()).isTrue();

            probe.publish(saved(booking, UUID.randomUUID()));

            salon.awaitStatus(booking, "CONFIRMED");
            assertThat(salon.see(booking).at("/paymentStatus")).isEqualTo("CARD_SAVED");
        }

        @Test
        void aCardThatIsSavedLateTakesTheTimeAgainIfItIsFree() {
            var booking = created(salon.book(withCard, START));
            TestClock.pass(Duration.ofMinutes(10));
            salon.awaitStatus(booking, "EXPIRED");

            probe.publish(saved(booking, UUID.randomUUID()));

            salon.awaitStatus(booking, "CONFIRMED");
        }

        @Test
        void aRefusedCardIsShownAndTheHoldRunsOn() {
            var booking = created(salon.book(withCard, START));

            probe.publish(
                    new CardSetupFailed(
                            salon.id,
                            UUID.randomUUID(),
                            TestClock.START,
                            Actor.stripe(),
                            booking,
                            CardSetupFailedCause.DECLINED));

            Awaitility.await()
                    .atMost(Duration.ofSeconds(10))
                    .until(
                            () -> salon.see(booking).at("/paymentStatus"),
                            "CARD_SETUP_FAILED"::equals);
            assertThat(salon.see(booking).at("/status")).isEqualTo("HELD");
        }

        @Test
        void aRemovedCardIsFlaggedOnComingBookingsUntilThereIsAnother() {
            var client = newClient();
            var wish =
                    salon.wish(withCard, START, null)
                            .replace(
                                    "\"contact\"", "\"clientId\": \"" + client + "\", \"contact\"");
            var booking = created(salon.owner(key()).post(salon.path("/bookings"), wish));
            var card = UUID.randomUUID();
            probe.publish(
                    new CardSaved(
                            salon.id,
                            card,
                            TestClock.START,
                            Actor.stripe(),
                            booking,
                            client,
                            UUID.randomUUID()));
            salon.awaitStatus(booking, "CONFIRMED");

            probe.publish(
                    new CardRemoved(
                            salon.id,
                            card,
                            TestClock.START,
                            Actor.stripe(),
                            client,
                            CardRemovedCause.CLIENT),
                    2);
            awaitFlags(booking, "[\"CARD_REMOVED\"]");
            probe.publish(saved(null, client));

            awaitFlags(booking, "[]");
        }

        private CardSaved saved(UUID booking, UUID client) {
            return new CardSaved(
                    salon.id,
                    UUID.randomUUID(),
                    TestClock.START,
                    Actor.stripe(),
                    booking,
                    client,
                    UUID.randomUUID());
        }
    }

    private UUID newClient() {
        return created(salon.owner(key()).post(salon.path("/clients"), "{\"name\": \"Kim\"}"));
    }

    private String client(UUID id, String pointer) {
        return salon.owner().get(salon.path("/clients/" + id)).at(pointer);
    }

    private void awaitFlags(UUID booking, String flags) {
        Awaitility.await("flags " + flags)
                .atMost(Duration.ofSeconds(10))
                .until(() -> salon.see(booking).json().at("/desk/flags").toString(), flags::equals);
    }
}
