package io.beautysalon.billing.desk;

import static io.beautysalon.billing.SalonAtWork.euros;
import static io.beautysalon.billing.SalonAtWork.savingCard;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.beautysalon.billing.BillingTest;
import io.beautysalon.billing.SalonAtWork;
import io.beautysalon.billing.SharedTwin;
import io.beautysalon.contracts.ActorKind;
import io.beautysalon.contracts.access.Scope;
import io.beautysalon.contracts.audit.AuditRecorded;
import io.beautysalon.contracts.billing.CardSaved;
import io.beautysalon.contracts.billing.DisputeOutcome;
import io.beautysalon.contracts.billing.PaymentCancelled;
import io.beautysalon.contracts.billing.PaymentCancelledCause;
import io.beautysalon.contracts.billing.PaymentCaptured;
import io.beautysalon.contracts.billing.PaymentDisputeClosed;
import io.beautysalon.contracts.billing.PaymentDisputed;
import io.beautysalon.contracts.billing.PaymentFailed;
import io.beautysalon.contracts.billing.PaymentRefundFailed;
import io.beautysalon.contracts.billing.PaymentRefunded;
import io.beautysalon.contracts.billing.RefundFailedCause;
import io.beautysalon.contracts.booking.CollectMode;
import io.beautysalon.testsupport.access.EdgeTokens;
import io.beautysalon.testsupport.http.Api;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the desk sees of payments, and what it does with them. */
@BillingTest
class DeskIT {

    private static final String ALL = "{\"reason\": \"unhappy\"}";

    private final SalonAtWork salon;

    DeskIT(@LocalServerPort int port) {
        salon = SalonAtWork.takingCards(port);
    }

    @AfterEach
    void disarm() {
        SharedTwin.twin().disarm();
    }

    @Nested
    class ARefund {

        @Test
        void goesBackInPartsWithOurShareByStripesOwnFigures() {
            var booking = aCapturedDeposit(2_000);

            var first = refunds(booking, amount(500));

            assertThat(first.status()).as(first.text()).isEqualTo(202);
            assertThat(first.at("/status")).isEqualTo("PENDING");
            assertThat(first.at("/origin")).isEqualTo("DESK");
            var fact =
                    salon.probe()
                            .await(
                                    PaymentRefunded.class,
                                    f -> f.refundId().toString().equals(first.at("/id")));
            assertThat(fact.feeRefunded()).isEqualTo(euros(5));
            salon.awaitStatus(booking, "PARTIALLY_REFUNDED");
            assertThat(refunds(booking, ALL).status()).isEqualTo(202);
            salon.awaitStatus(booking, "REFUNDED");
            var payment = salon.paymentOf(booking);
            assertThat(payment.json().at("/applicationFee/taken/amount").asLong()).isEqualTo(20);
            assertThat(payment.json().at("/applicationFee/refunded/amount").asLong()).isEqualTo(20);
            assertThat(salon.asDesk().get(first.header("Location")).at("/status"))
                    .isEqualTo("SUCCEEDED");
            var expanded =
                    salon.asDesk()
                            .get(
                                    salon.path(
                                            "/payments/"
                                                    + payment.at("/id")
                                                    + "?expand=refunds,operations"));
            assertThat(expanded.json().path("refunds").size()).isEqualTo(2);
            assertThat(expanded.at("/operations/0/verb")).isEqualTo("CREATE_INTENT");
            salon.probe()
                    .await(
                            AuditRecorded.class,
                            entry ->
                                    entry.action().equals("payment.refund")
                                            && "unhappy".equals(entry.reason()));
        }

        @Test
        void canBeThePriceOfSomeLines() {
            var booking = aCapturedDeposit(5_000);

            var refund =
                    refunds(
                            booking,
                            "{\"lineIds\": [\"%s\"], \"reason\": \"colour\"}".formatted(booking));

            assertThat(refund.json().at("/amount/amount").asLong()).isEqualTo(5_000);
            var fact =
                    salon.probe().await(PaymentRefunded.class, f -> booking.equals(f.bookingId()));
            assertThat(fact.lineIds()).containsExactly(booking);
            var unknown = "{\"lineIds\": [\"%s\"], \"reason\": \"x\"}".formatted(UUID.randomUUID());
            assertThat(refunds(booking, unknown).pointers()).containsExactly("/lineIds/0");
        }

        @Test
        void isNeverTakenAgainByALaterSettlement() {
            var booking = aCapturedDeposit(2_000);
            refunds(booking, amount(1_800));
            salon.awaitKept(booking, 200);

            salon.cancels(booking, 500);
            var other = aCapturedDeposit(1_000);

            assertThat(salon.keptOf(booking)).isEqualTo(200);
            assertThat(salon.keptOf(other)).isEqualTo(1_000);
        }

        @Test
        void isWonByOneOfTwoThatWouldGiveBackTooMuch() {
            var booking = aCapturedDeposit(6_000);
            var payment = salon.paymentOf(booking);

            var answers =
                    IntStream.range(0, 8)
                            .mapToObj(i ->
                                    CompletableFuture.supplyAsync(
                                            () -> salon.does(payment, "refunds", amount(4_000))))
                            .toList()
                            .stream()
                            .map(CompletableFuture::join)
                            .toList();

            assertThat(answers).filteredOn(answer -> answer.status() == 202).hasSize(1);
            assertThat(answers)
                    .filteredOn(answer -> answer.status() != 202)
                    .allSatisfy(answer ->
                            assertThat(answer.slug())
                                    .isIn("refund-too-large", "payment-busy", "stale"));
            salon.awaitKept(booking, 2_000);
            assertThat(refunds(booking, amount(2_001)).slug()).isEqualTo("refund-too-large");
            assertThat(refunds(booking, amount(2_001)).json().at("/refundable/amount").asLong())
                    .isEqualTo(2_000);
        }

        @Test
        void mayComeBackFromTheBank() {
            var booking = aDeposit(2_000, "pm_card_refundFail");
            refunds(booking, ALL);
            salon.awaitStatus(booking, "REFUNDED");

            SharedTwin.twin().advance(Duration.ofMinutes(6));

            var failed =
                    salon.probe()
                            .await(PaymentRefundFailed.class, f -> booking.equals(f.bookingId()));
            assertThat(failed.amount()).isEqualTo(euros(2_000));
            assertThat(failed.cause()).isNotEqualTo(RefundFailedCause.DISPUTED);
            salon.awaitStatus(booking, "CAPTURED");
        }

        @Test
        void refusesBadInput() {
            var booking = aCapturedDeposit(2_000);

            assertThat(refunds(booking, "{}").pointers()).containsExactly("/reason");
            assertThat(refunds(booking, amount(0)).pointers()).containsExactly("/amount/amount");
            assertThat(refunds(booking, amount(-1)).slug()).isEqualTo("body-unreadable");
            assertThat(
                            refunds(
                                            booking,
                                            "{\"amount\": {\"amount\": 1, \"currency\": \"USD\"}, \"reason\": \"x\"}")
                                    .pointers())
                    .containsExactly("/amount/currency");
            var payment = salon.paymentOf(booking);
            var path = salon.path("/payments/" + payment.at("/id") + "/refunds");
            assertThat(salon.asDeskOnce().post(path, ALL).slug()).isEqualTo("if-match-required");
            assertThat(salon.asDeskOnce().header("If-Match", "\"99\"").post(path, ALL).slug())
                    .isEqualTo("stale");
            assertThat(
                            salon.asDesk()
                                    .header("If-Match", payment.header("ETag"))
                                    .post(path, ALL)
                                    .slug())
                    .isEqualTo("header-missing");
        }

        @Test
        void aboveTheLimitNeedsASecondFactor() {
            var booking = aCapturedDeposit(30_000);
            var payment = salon.paymentOf(booking);
            var path = salon.path("/payments/" + payment.at("/id") + "/refunds");
            var call =
                    salon.api()
                            .with(
                                    EdgeTokens.of("billing")
                                            .mint(
                                                    ActorKind.MEMBER,
                                                    salon.owner.toString(),
                                                    salon.id,
                                                    claims ->
                                                            claims.claim(
                                                                    "scopes",
                                                                    Map.of(
                                                                            "*",
                                                                            List.of(
                                                                                    "payments:refund")))))
                            .header("If-Match", payment.header("ETag"));

            assertThat(call.header("Idempotency-Key", "a").post(path, ALL).slug())
                    .isEqualTo("second-factor-needed");
            assertThat(call.header("Idempotency-Key", "b").post(path, amount(20_000)).status())
                    .isEqualTo(202);
        }
    }

    @Nested
    class AnAuthorisation {

        @Test
        void isTakenInPart() {
            var booking = anAuthorisedDeposit(2_000);

            var answer = salon.does(salon.paymentOf(booking), "capture", amountOnly(800));

            assertThat(answer.status()).as(answer.text()).isEqualTo(202);
            salon.awaitStatus(booking, "CAPTURED");
            assertThat(salon.keptOf(booking)).isEqualTo(800);
            assertThat(salon.does(salon.paymentOf(booking), "capture", "{}").slug())
                    .isEqualTo("payment-state");
        }

        @Test
        void isNeverTakenBeyondWhatWasGranted() {
            var booking = anAuthorisedDeposit(2_000);
            var payment = salon.paymentOf(booking);

            assertThat(salon.does(payment, "capture", amountOnly(2_001)).pointers())
                    .containsExactly("/amount");
            assertThat(salon.does(payment, "capture", amountOnly(0)).slug()).isEqualTo("invalid");
            assertThat(salon.keptOf(booking)).isZero();
        }

        @Test
        void isGivenBackByTheDesk() {
            var booking = anAuthorisedDeposit(2_000);

            assertThat(salon.does(salon.paymentOf(booking), "cancel", ALL).status()).isEqualTo(202);

            var cancelled =
                    salon.probe().await(PaymentCancelled.class, f -> booking.equals(f.bookingId()));
            assertThat(cancelled.cause()).isEqualTo(PaymentCancelledCause.BY_DESK);
            salon.awaitStatus(booking, "CANCELLED");
            assertThat(salon.does(salon.paymentOf(booking), "cancel", ALL).slug())
                    .isEqualTo("payment-state");
        }

        @Test
        void endsInOneWayWhenEverybodyWantsAnother() {
            var booking = anAuthorisedDeposit(2_000);
            var payment = salon.paymentOf(booking);

            var answers =
                    IntStream.range(0, 20)
                            .mapToObj(i ->
                                    CompletableFuture.supplyAsync(() ->
                                            i % 2 == 0
                                                    ? salon.does(payment, "capture", "{}")
                                                    : salon.does(payment, "cancel", ALL)))
                            .toList()
                            .stream()
                            .map(CompletableFuture::join)
                            .toList();

            assertThat(answers).filteredOn(answer -> answer.status() == 202).hasSize(1);
            assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isLessThan(500));
            await().atMost(20, SECONDS)
                    .until(() -> List.of("CAPTURED", "CANCELLED").contains(salon.status(booking)));
        }
    }

    @Nested
    class AFeeThatWasDeclined {

        @Test
        void canBePaidByALink() {
            var client = UUID.randomUUID();
            var booking = salon.holdsFor(client, savingCard(CollectMode.SAVE_CARD, 0));
            salon.givesCard(salon.asked(booking), "pm_card_chargeCustomerFail");
            salon.probe().await(CardSaved.class, f -> booking.equals(f.bookingId()));
            salon.confirms(booking);
            salon.marksNoShow(booking, 3_000);
            salon.probe().await(PaymentFailed.class, f -> booking.equals(f.bookingId()));
            salon.awaitStatus(booking, "FAILED");

            assertThat(salon.does(salon.paymentOf(booking), "link", "{}").status()).isEqualTo(202);

            salon.awaitStatus(booking, "ACTION_REQUIRED");
            assertThat(salon.paymentOf(booking).at("/link")).startsWith("http");
            SharedTwin.twin()
                    .payLink(
                            salon.account(),
                            salon.atStripe("payment_link").getFirst().path("id").asString(),
                            "pm_card_visa");
            salon.probe().await(PaymentCaptured.class, f -> booking.equals(f.bookingId()));
            assertThat(salon.does(salon.paymentOf(booking), "link", "{}").slug())
                    .isEqualTo("payment-state");
        }

        @Test
        void isTheOnlyOneThatGetsALink() {
            var booking = salon.holds(1_000);
            salon.asked(booking);

            assertThat(salon.does(salon.paymentOf(booking), "link", "{}").slug())
                    .isEqualTo("payment-state");
        }
    }

    @Nested
    class ADispute {

        @Test
        void isShownUntilItIsDecided() {
            var booking = aCapturedDeposit(2_000);

            var atStripe = disputes(booking, false);

            var opened =
                    salon.probe()
                            .await(
                                    PaymentDisputed.class,
                                    f -> booking.equals(f.bookingId()) && f.fundsWithdrawn());
            assertThat(opened.amount()).isEqualTo(euros(2_000));
            var path = salon.path("/disputes/" + opened.disputeId());
            assertThat(salon.asDesk().get(path).at("/status")).isEqualTo("OPEN");
            assertThat(salon.asDesk().get(salon.path("/disputes?status=OPEN")).at("/items/0/id"))
                    .isEqualTo(opened.disputeId().toString());

            SharedTwin.twin().decide(salon.account(), atStripe, true);

            var closed =
                    salon.probe()
                            .await(PaymentDisputeClosed.class, f -> booking.equals(f.bookingId()));
            assertThat(closed.outcome()).isEqualTo(DisputeOutcome.WON);
            assertThat(salon.asDesk().get(path).at("/status")).isEqualTo("WON");
            assertThat(
                            salon.asDesk()
                                    .get(salon.path("/disputes?status=OPEN"))
                                    .json()
                                    .path("items")
                                    .size())
                    .isZero();
        }

        @Test
        void thatIsOnlyAnInquiryMovesNoMoney() {
            var booking = aCapturedDeposit(2_000);

            var atStripe = disputes(booking, true);

            var asked =
                    salon.probe().await(PaymentDisputed.class, f -> booking.equals(f.bookingId()));
            assertThat(asked.fundsWithdrawn()).isFalse();
            SharedTwin.twin().decide(salon.account(), atStripe, true);
            var closed =
                    salon.probe()
                            .await(PaymentDisputeClosed.class, f -> booking.equals(f.bookingId()));
            assertThat(closed.outcome()).isEqualTo(DisputeOutcome.INQUIRY_CLOSED);
        }

        private String disputes(UUID booking, boolean inquiry) {
            var charge = salon.intentsOf(booking).getFirst().path("latest_charge").asString("");
            return SharedTwin.twin().dispute(salon.account(), charge, inquiry);
        }
    }

    @Nested
    class TheList {

        @Test
        void isPagedAndFiltered() {
            var first = aCapturedDeposit(1_000);
            var second = salon.holds(1_100);
            salon.asked(second);

            var page = salon.asDesk().get(salon.path("/payments?limit=1"));
            assertThat(page.at("/items/0/bookingId")).isEqualTo(second.toString());
            var next =
                    salon.asDesk()
                            .get(salon.path("/payments?limit=1&cursor=" + page.at("/nextCursor")));
            assertThat(next.at("/items/0/bookingId")).isEqualTo(first.toString());
            assertThat(next.at("/nextCursor")).isEmpty();
            var captured = salon.asDesk().get(salon.path("/payments?status=CAPTURED&method=CARD"));
            assertThat(captured.json().path("items").size()).isEqualTo(1);
            assertThat(captured.at("/items/0/bookingId")).isEqualTo(first.toString());
            var none =
                    salon.asDesk()
                            .get(salon.path("/payments?to=" + Instant.now().minusSeconds(60)));
            assertThat(none.json().path("items").size()).isZero();
            assertThat(salon.asDesk().get(salon.path("/payments?limit=101")).status())
                    .isIn(400, 422);
            assertThat(salon.asDesk().get(salon.path("/payments?status=RICH")).slug())
                    .isEqualTo("parameter-unreadable");
            assertThat(salon.asDesk().get(salon.path("/payments?cursor=x")).slug())
                    .isEqualTo("parameter-unreadable");
        }

        @Test
        void showsWhatHasChangedSince() {
            var since = Instant.now();
            var booking = aCapturedDeposit(1_000);

            await().atMost(20, SECONDS)
                    .until(() ->
                            salon.asDesk()
                                    .get(salon.path("/payments?updatedSince=" + since))
                                    .at("/items/0/bookingId")
                                    .equals(booking.toString()));
        }

        @Test
        void isForThoseWhoMayReadPaymentsThere() {
            var booking = aCapturedDeposit(1_000);
            var id = salon.paymentOf(booking).at("/id");
            var elsewhere =
                    salon.api()
                            .with(
                                    EdgeTokens.of("billing")
                                            .mint(
                                                    ActorKind.MEMBER,
                                                    salon.owner.toString(),
                                                    salon.id,
                                                    claims ->
                                                            claims.claim(
                                                                    "scopes",
                                                                    Map.of(
                                                                            UUID.randomUUID()
                                                                                    .toString(),
                                                                            List.of(
                                                                                    "payments:read")))));
            var stranger =
                    salon.api()
                            .with(
                                    EdgeTokens.of("billing")
                                            .member(
                                                    UUID.randomUUID(),
                                                    salon.owner,
                                                    Scope.PAYMENTS_READ));

            assertThat(elsewhere.get(salon.path("/payments")).json().path("items").size()).isZero();
            assertThat(elsewhere.get(salon.path("/payments/" + id)).slug()).isEqualTo("not-found");
            assertThat(stranger.get(salon.path("/payments/" + id)).slug()).isEqualTo("not-found");
            assertThat(salon.asUser(UUID.randomUUID()).get(salon.path("/payments")).slug())
                    .isEqualTo("not-found");
            assertThat(salon.asDesk().get(salon.path("/payments/" + UUID.randomUUID())).slug())
                    .isEqualTo("not-found");
            assertThat(salon.asDesk().get(salon.path("/refunds/" + UUID.randomUUID())).slug())
                    .isEqualTo("not-found");
            assertThat(salon.asDesk().get(salon.path("/disputes/" + UUID.randomUUID())).slug())
                    .isEqualTo("not-found");
            assertThat(salon.asDesk().get(salon.path("/payments/" + id + "?expand=all")).slug())
                    .isEqualTo("parameter-unreadable");
        }
    }

    private Api.Answer refunds(UUID booking, String body) {
        return salon.does(salon.paymentOf(booking), "refunds", body);
    }

    private static String amount(long cents) {
        return "{\"amount\": {\"amount\": %d, \"currency\": \"EUR\"}, \"reason\": \"unhappy\"}"
                .formatted(cents);
    }

    private static String amountOnly(long cents) {
        return "{\"amount\": {\"amount\": %d, \"currency\": \"EUR\"}}".formatted(cents);
    }

    private UUID anAuthorisedDeposit(long amount) {
        var booking = salon.holds(amount);
        salon.pays(salon.asked(booking), "pm_card_visa");
        salon.awaitStatus(booking, "AUTHORIZED");
        return booking;
    }

    private UUID aCapturedDeposit(long amount) {
        return aDeposit(amount, "pm_card_visa");
    }

    private UUID aDeposit(long amount, String method) {
        var booking = salon.holds(amount);
        salon.pays(salon.asked(booking), method);
        salon.awaitStatus(booking, "AUTHORIZED");
        salon.confirms(booking);
        salon.awaitStatus(booking, "CAPTURED");
        return booking;
    }
}
