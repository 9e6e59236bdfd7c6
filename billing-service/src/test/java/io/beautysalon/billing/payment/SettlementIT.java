package io.beautysalon.billing.payment;

import static io.beautysalon.billing.SalonAtWork.collect;
import static io.beautysalon.billing.SalonAtWork.euros;
import static io.beautysalon.billing.SalonAtWork.savingCard;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.beautysalon.billing.BillingTest;
import io.beautysalon.billing.SalonAtWork;
import io.beautysalon.billing.SharedTwin;
import io.beautysalon.contracts.billing.ActionReason;
import io.beautysalon.contracts.billing.CardSaved;
import io.beautysalon.contracts.billing.DeclineClass;
import io.beautysalon.contracts.billing.PaymentActionRequired;
import io.beautysalon.contracts.billing.PaymentCancelled;
import io.beautysalon.contracts.billing.PaymentCancelledCause;
import io.beautysalon.contracts.billing.PaymentCaptured;
import io.beautysalon.contracts.billing.PaymentFailed;
import io.beautysalon.contracts.billing.PaymentKind;
import io.beautysalon.contracts.billing.PaymentMethod;
import io.beautysalon.contracts.billing.PaymentRefunded;
import io.beautysalon.contracts.booking.CollectMode;
import io.beautysalon.contracts.booking.Settlement;
import io.beautysalon.stripetwin.wire.Fault;
import io.beautysalon.stripetwin.wire.FaultKind;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What the salon may keep of a booking, reached from every direction. */
@BillingTest
class SettlementIT {

    private final SalonAtWork salon;
    private final UUID client = UUID.randomUUID();

    SettlementIT(@LocalServerPort int port) {
        salon = SalonAtWork.takingCards(port);
    }

    @AfterEach
    void disarm() {
        SharedTwin.twin().disarm();
    }

    @Test
    void isReachedFromAPartialCancellation() {
        var booking = aCapturedDeposit(2_000);

        salon.callsOffALine(booking, 3_000, 500);
        salon.awaitKept(booking, 500);
        salon.cancels(booking, 200);

        salon.awaitKept(booking, 200);
        assertThat(salon.atStripe("refund")).hasSize(2);
    }

    @Test
    void isReachedFromAMoveWithASmallerDeposit() {
        var booking = aCapturedDeposit(2_000);

        salon.moves(booking, null, collect(CollectMode.DEPOSIT, 1_200));

        salon.awaitKept(booking, 1_200);
    }

    @Test
    void isReachedFromALateMoveWithoutAskingForMoreThanWasPaid() {
        var booking = aCapturedDeposit(2_000);

        salon.moves(booking, new Settlement(euros(3_000), "LATE_MOVE", null), null);
        salon.cancels(booking, 1_500);

        salon.awaitKept(booking, 1_500);
        assertThat(salon.intentsOf(booking)).hasSize(1);
    }

    @Test
    void replacesWhatAHoldAskedForWhenItsPriceChanges() {
        var booking = salon.holds(1_000);
        var before = salon.asked(booking);

        salon.moves(booking, null, collect(CollectMode.DEPOSIT, 1_500));

        var cancelled =
                salon.probe()
                        .await(PaymentCancelled.class, fact -> booking.equals(fact.bookingId()));
        assertThat(cancelled.cause()).isEqualTo(PaymentCancelledCause.REPLACED);
        await().atMost(20, SECONDS)
                .until(() ->
                        !salon.asked(booking).at("/paymentId").equals(before.at("/paymentId")));
        salon.pays(salon.asked(booking), "pm_card_visa");
        salon.awaitStatus(booking, "AUTHORIZED");
        salon.confirms(booking);
        salon.awaitKept(booking, 1_500);
    }

    @Test
    void voidsWhatWasAuthorisedForARequestThatTheSalonDeclines() {
        var booking = salon.holds(1_000);
        salon.pays(salon.asked(booking), "pm_card_visa");
        salon.awaitStatus(booking, "AUTHORIZED");

        salon.declines(booking);

        salon.awaitStatus(booking, "CANCELLED");
        assertThat(salon.keptOf(booking)).isZero();
    }

    @Test
    void waitsUntilATransferHasEndedBeforeItGivesBack() {
        var booking = salon.holds(1_000);
        salon.paysByTransfer(salon.asked(booking));
        salon.awaitStatus(booking, "PROCESSING");
        salon.cancels(booking, 0);

        SharedTwin.twin().advance(Duration.ofMinutes(6));

        salon.probe().await(PaymentCaptured.class, fact -> booking.equals(fact.bookingId()));
        salon.probe().await(PaymentRefunded.class, fact -> booking.equals(fact.bookingId()));
        salon.awaitKept(booking, 0);
    }

    @Test
    void tellsOfADeclineAndTakesTheNextCard() {
        var booking = salon.holds(1_000);
        salon.pays(salon.asked(booking), "pm_card_visa_chargeDeclinedInsufficientFunds");

        var failed =
                salon.probe().await(PaymentFailed.class, fact -> booking.equals(fact.bookingId()));
        assertThat(failed.declineClass()).isEqualTo(DeclineClass.RETRYABLE);
        assertThat(failed.attempt()).isEqualTo(1);
        salon.pays(salon.asked(booking), "pm_card_visa_chargeDeclinedStolenCard");
        salon.probe()
                .await(
                        PaymentFailed.class,
                        fact ->
                                booking.equals(fact.bookingId())
                                        && fact.attempt() == 2
                                        && fact.declineClass() == DeclineClass.FINAL);

        salon.pays(salon.asked(booking), "pm_card_visa");

        salon.awaitStatus(booking, "AUTHORIZED");
    }

    @Nested
    class WithACardOnFile {

        @Test
        void chargesTheRestOfANoShowsFee() {
            var booking = aDepositThatKeepsTheCard("pm_card_visa");

            salon.marksNoShow(booking, 3_000);

            var fee = feeOf(booking);
            assertThat(fee.amount()).isEqualTo(euros(2_000));
            assertThat(fee.method()).isEqualTo(PaymentMethod.CARD_ON_FILE);
            salon.awaitKept(booking, 3_000);
        }

        @Test
        void givesTheFeeBackWhenTheNoShowIsTakenBackAndAsksAgainAfterTheNextOne() {
            var booking = aDepositThatKeepsTheCard("pm_card_visa");
            salon.marksNoShow(booking, 3_000);
            salon.awaitKept(booking, 3_000);

            salon.reopens(booking);
            salon.awaitKept(booking, 1_000);
            salon.marksNoShow(booking, 2_500);

            salon.awaitKept(booking, 2_500);
        }

        @Test
        void givesBackAndAsksForNothingWhenLessMayBeKept() {
            var booking = aDepositThatKeepsTheCard("pm_card_visa");

            salon.cancels(booking, 400);

            salon.awaitKept(booking, 400);
            assertThat(salon.intentsOf(booking)).hasSize(1);
        }

        @Test
        void leavesTheFeeOwedWhenTheCardIsDeclined() {
            var booking = aCardOnFile("pm_card_chargeCustomerFail");

            salon.marksNoShow(booking, 3_000);

            var failed =
                    salon.probe()
                            .await(PaymentFailed.class, fact -> booking.equals(fact.bookingId()));
            assertThat(failed.kind()).isEqualTo(PaymentKind.FEE);
            salon.awaitStatus(booking, "FAILED");
            assertThat(salon.intentsOf(booking)).hasSize(1);
        }

        @Test
        void chargesOnceWhenTheAnswerNeverComes() {
            var booking = aDepositThatKeepsTheCard("pm_card_visa");
            SharedTwin.twin().arm(Fault.once(FaultKind.DROP_AFTER, "POST /v1/payment_intents"));

            salon.marksNoShow(booking, 3_000);

            feeOf(booking);
            assertThat(salon.intentsOf(booking)).hasSize(2);
            assertThat(salon.keptOf(booking)).isEqualTo(3_000);
        }
    }

    @Nested
    class WhenTheBankWantsTheClient {

        @Test
        void sendsALinkInsteadOfTryingAgain() {
            var booking = anUnauthenticatedFee();

            SharedTwin.twin()
                    .payLink(
                            salon.account(), linkOf(booking).path("id").asString(), "pm_card_visa");

            assertThat(feeOf(booking).amount()).isEqualTo(euros(3_000));
            salon.awaitStatus(booking, "CAPTURED");
        }

        @Test
        void closesTheLinkWhenTheFeeIsDropped() {
            var booking = anUnauthenticatedFee();

            salon.reopens(booking);

            salon.awaitStatus(booking, "CANCELLED");
            assertThat(linkOf(booking).path("active").asBoolean()).isFalse();
        }

        @Test
        void givesBackWhatWasPaidAMomentBeforeTheLinkWasClosed() {
            var booking = anUnauthenticatedFee();
            SharedTwin.twin().arm(Fault.once(FaultKind.WEBHOOK_DROP, "*").times(50));
            SharedTwin.twin()
                    .payLink(
                            salon.account(), linkOf(booking).path("id").asString(), "pm_card_visa");
            salon.reopens(booking);
            salon.awaitStatus(booking, "CANCELLED");
            SharedTwin.twin().disarm();

            SharedTwin.twin().replay(salon.account(), eventOfSuccess(booking));

            salon.awaitStatus(booking, "REFUNDED");
            salon.awaitKept(booking, 0);
        }

        private UUID anUnauthenticatedFee() {
            var booking = aCardOnFile("pm_card_authenticationRequired");
            salon.marksNoShow(booking, 3_000);
            var required =
                    salon.probe()
                            .await(
                                    PaymentActionRequired.class,
                                    fact -> booking.equals(fact.bookingId()));
            assertThat(required.reason()).isEqualTo(ActionReason.AUTHENTICATION_REQUIRED);
            salon.awaitStatus(booking, "ACTION_REQUIRED");
            assertThat(salon.asked(booking).at("/link")).startsWith("http");
            assertThat(salon.asked(booking).at("/clientSecret")).isEmpty();
            return booking;
        }

        private JsonNode linkOf(UUID booking) {
            return salon.atStripe("payment_link").stream()
                    .filter(link ->
                            link.at("/payment_intent_data/metadata/booking_id")
                                    .asString("")
                                    .equals(booking.toString()))
                    .findFirst()
                    .orElseThrow();
        }

        private String eventOfSuccess(UUID booking) {
            var paid =
                    salon.intentsOf(booking).stream()
                            .filter(intent -> intent.path("status").asString().equals("succeeded"))
                            .findFirst()
                            .orElseThrow()
                            .path("id")
                            .asString();
            return salon.atStripe("event").stream()
                    .filter(event ->
                            event.path("type").asString().equals("payment_intent.succeeded"))
                    .filter(event -> event.at("/data/object/id").asString().equals(paid))
                    .findFirst()
                    .orElseThrow()
                    .path("id")
                    .asString();
        }
    }

    private PaymentCaptured feeOf(UUID booking) {
        return salon.probe()
                .await(
                        PaymentCaptured.class,
                        fact -> booking.equals(fact.bookingId()) && fact.kind() == PaymentKind.FEE);
    }

    private UUID aCapturedDeposit(long amount) {
        var booking = salon.holds(amount);
        salon.pays(salon.asked(booking), "pm_card_visa");
        salon.awaitStatus(booking, "AUTHORIZED");
        salon.confirms(booking);
        salon.awaitStatus(booking, "CAPTURED");
        return booking;
    }

    private UUID aDepositThatKeepsTheCard(String method) {
        var booking = salon.holdsFor(client, savingCard(CollectMode.DEPOSIT, 1_000));
        var asked = salon.asked(booking);
        assertThat(asked.at("/customerSession")).isNotEmpty();
        salon.pays(asked, method);
        salon.awaitStatus(booking, "AUTHORIZED");
        salon.confirms(booking);
        salon.awaitStatus(booking, "CAPTURED");
        salon.probe().await(CardSaved.class, fact -> booking.equals(fact.bookingId()));
        return booking;
    }

    private UUID aCardOnFile(String method) {
        var booking = salon.holdsFor(client, savingCard(CollectMode.SAVE_CARD, 0));
        var asked = salon.asked(booking);
        assertThat(asked.at("/ask")).isEqualTo("SETUP");
        salon.givesCard(asked, method);
        if (method.contains("authentication")) {
            salon.authenticates(asked);
        }
        salon.probe().await(CardSaved.class, fact -> booking.equals(fact.bookingId()));
        salon.confirms(booking);
        return booking;
    }
}
