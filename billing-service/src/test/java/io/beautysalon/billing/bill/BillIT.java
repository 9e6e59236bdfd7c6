package io.beautysalon.billing.bill;

import static io.beautysalon.billing.SalonAtWork.euros;
import static io.beautysalon.billing.SalonAtWork.savingCard;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.beautysalon.billing.BillingTest;
import io.beautysalon.billing.SalonAtWork;
import io.beautysalon.billing.SharedTwin;
import io.beautysalon.contracts.access.Scope;
import io.beautysalon.contracts.audit.AuditRecorded;
import io.beautysalon.contracts.billing.BillClosed;
import io.beautysalon.contracts.billing.BillReopened;
import io.beautysalon.contracts.billing.CardSaved;
import io.beautysalon.contracts.billing.PaymentCaptured;
import io.beautysalon.contracts.billing.PaymentKind;
import io.beautysalon.contracts.billing.PaymentMethod;
import io.beautysalon.contracts.billing.PaymentRefunded;
import io.beautysalon.contracts.booking.CollectMode;
import io.beautysalon.testsupport.access.EdgeTokens;
import io.beautysalon.testsupport.http.Api;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A visit's bill, from its lines to its receipt. */
@BillingTest
class BillIT {

    private final SalonAtWork salon;

    BillIT(@LocalServerPort int port) {
        salon = SalonAtWork.takingCards(port);
    }

    @AfterEach
    void disarm() {
        SharedTwin.twin().disarm();
    }

    @Test
    void isPaidByDepositCashAndTipAndClosedWithANumberedReceipt() {
        var booking = aVisitWithDeposit(1_000);
        assertThat(cents(bill(booking), "/total")).isEqualTo(5_000);
        assertThat(cents(bill(booking), "/paid")).isEqualTo(1_000);
        assertThat(cents(bill(booking), "/due")).isEqualTo(4_000);
        assertThat(cents(bill(booking), "/taxes/0/tax")).isEqualTo(798);
        assertThat(
                        changes(
                                        booking,
                                        "POST",
                                        "/adjustments",
                                        "{\"kind\": \"DISCOUNT\", \"percentBp\": 1000, \"reason\": \"loyal\"}")
                                .status())
                .isEqualTo(201);
        assertThat(changes(booking, "PUT", "/tips", money(300)).status()).isEqualTo(200);
        assertThat(cents(bill(booking), "/due")).isEqualTo(3_800);
        assertThat(changes(booking, "POST", "/close", "{}").slug()).isEqualTo("bill-due");

        var paid = pays(booking, "CASH", 3_800, 300);

        assertThat(paid.status()).as(paid.text()).isEqualTo(201);
        var taken =
                salon.probe()
                        .await(
                                PaymentCaptured.class,
                                fact ->
                                        booking.equals(fact.bookingId())
                                                && fact.method() == PaymentMethod.CASH);
        assertThat(taken.kind()).isEqualTo(PaymentKind.BALANCE);
        assertThat(taken.tip()).isEqualTo(euros(300));
        assertThat(taken.recordedBy()).isEqualTo(salon.owner.toString());
        assertThat(changes(booking, "POST", "/close", "{}").at("/status")).isEqualTo("CLOSED");
        var closed =
                salon.probe().await(BillClosed.class, fact -> fact.bookingId().equals(booking));
        assertThat(closed.total()).isEqualTo(euros(4_500));
        assertThat(closed.tips()).isEqualTo(euros(300));
        var receipt = salon.asGuestOf(booking).get(path(booking) + "/receipt");
        assertThat(receipt.status()).as(receipt.text()).isEqualTo(200);
        assertThat(receipt.json().path("number").asLong()).isEqualTo(1);
        assertThat(receipt.json().at("/bill/total/amount").asLong()).isEqualTo(4_500);
        assertThat(pays(booking, "CASH", 100, 0).slug()).isEqualTo("bill-closed");
        assertThat(changes(booking, "PUT", "/tips", money(1)).slug()).isEqualTo("bill-closed");
    }

    @Test
    void isReopenedAndGetsAnotherNumberWithoutAGap() {
        var booking = aVisit();
        pays(booking, "TERMINAL", 5_000, 0);
        changes(booking, "POST", "/close", "{}");

        var reopened = changes(booking, "POST", "/reopen", "{\"reason\": \"wrong service\"}");

        assertThat(reopened.at("/status")).isEqualTo("OPEN");
        salon.probe().await(BillReopened.class, fact -> fact.bookingId().equals(booking));
        assertThat(salon.asDesk().get(path(booking) + "/receipt").slug()).isEqualTo("not-found");
        assertThat(changes(booking, "POST", "/reopen", "{\"reason\": \"x\"}").slug())
                .isEqualTo("bill-open");
        changes(booking, "POST", "/close", "{}");
        assertThat(salon.asDesk().get(path(booking) + "/receipt").json().path("number").asLong())
                .isEqualTo(2);
    }

    @Test
    void numbersReceiptsWithoutGapsWhenManyCloseAtOnce() {
        var bookings = IntStream.range(0, 6).mapToObj(i -> aVisit()).toList();
        bookings.forEach(booking -> pays(booking, "CASH", 5_000, 0));

        bookings.stream()
                .map(booking ->
                        CompletableFuture.supplyAsync(
                                () -> changes(booking, "POST", "/close", "{}")))
                .toList()
                .forEach(CompletableFuture::join);

        assertThat(bookings)
                .extracting(booking ->
                        salon.asDesk()
                                .get(path(booking) + "/receipt")
                                .json()
                                .path("number")
                                .asLong())
                .containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L, 6L);
    }

    @Nested
    class IsPaidAtStripe {

        @Test
        void byCardInAFormOfWhichTheTipIsNotOurs() {
            var booking = aVisit();

            var asked = pays(booking, "CARD", 5_500 - 500, 0);

            assertThat(asked.status()).as(asked.text()).isEqualTo(202);
            await().atMost(20, SECONDS)
                    .until(() -> salon.status(booking).equals("AWAITING_CLIENT"));
            assertThat(pays(booking, "CASH", 1, 0).slug()).isEqualTo("more-than-due");
            salon.pays(salon.asked(booking), "pm_card_visa");
            salon.probe().await(PaymentCaptured.class, fact -> booking.equals(fact.bookingId()));
            assertThat(cents(bill(booking), "/due")).isZero();
        }

        @Test
        void byLink() {
            var booking = aVisit();
            changes(booking, "PUT", "/tips", money(1_000));

            var asked = pays(booking, "LINK", 6_000, 1_000);

            assertThat(asked.status()).as(asked.text()).isEqualTo(202);
            salon.awaitStatus(booking, "ACTION_REQUIRED");
            var link = salon.atStripe("payment_link").getFirst();
            assertThat(link.path("application_fee_amount").asLong()).isEqualTo(50);
            SharedTwin.twin().payLink(salon.account(), link.path("id").asString(), "pm_card_visa");
            salon.awaitStatus(booking, "CAPTURED");
            assertThat(cents(bill(booking), "/due")).isZero();
        }

        @Test
        void byTheCardOnFile() {
            var client = UUID.randomUUID();
            var booking = salon.holdsFor(client, savingCard(CollectMode.SAVE_CARD, 0));
            salon.givesCard(salon.asked(booking), "pm_card_visa");
            var card =
                    salon.probe().await(CardSaved.class, fact -> booking.equals(fact.bookingId()));
            salon.confirms(booking);
            awaitPayable(booking);

            var answer =
                    changes(
                            booking,
                            "POST",
                            "/payments",
                            "{\"method\": \"CARD_ON_FILE\", \"amount\": {\"amount\": 5000, \"currency\": \"EUR\"}, \"cardId\": \"%s\"}"
                                    .formatted(card.cardId()));

            assertThat(answer.status()).as(answer.text()).isEqualTo(202);
            var taken =
                    salon.probe()
                            .await(PaymentCaptured.class, fact -> booking.equals(fact.bookingId()));
            assertThat(taken.kind()).isEqualTo(PaymentKind.BALANCE);
            assertThat(
                            changes(
                                            booking,
                                            "POST",
                                            "/payments",
                                            "{\"method\": \"CARD_ON_FILE\", \"amount\": {\"amount\": 5000, \"currency\": \"EUR\"}}")
                                    .slug())
                    .isEqualTo("more-than-due");
        }

        @Test
        void withoutBeingTouchedByThePartThatWasCalledOffBefore() {
            var booking = aVisitWithDeposit(2_000);
            salon.callsOffALine(booking, 3_000, 500);
            salon.awaitStatus(booking, "PARTIALLY_REFUNDED");
            pays(booking, "CARD", 4_500, 0);
            await().atMost(20, SECONDS)
                    .until(() -> salon.status(booking).equals("AWAITING_CLIENT"));

            salon.pays(salon.asked(booking), "pm_card_visa");

            salon.awaitKept(booking, 5_000);
            changes(booking, "POST", "/close", "{}");
            salon.probe().await(BillClosed.class, fact -> fact.bookingId().equals(booking));
            assertThat(salon.keptOf(booking)).isEqualTo(5_000);
        }
    }

    @Test
    void givesCashBackByHand() {
        var booking = aVisit();
        pays(booking, "CASH", 5_000, 0);

        var refund =
                salon.does(
                        salon.paymentOf(booking),
                        "refunds",
                        "{\"amount\": {\"amount\": 1000, \"currency\": \"EUR\"}, \"reason\": \"unhappy\"}");

        assertThat(refund.status()).as(refund.text()).isEqualTo(201);
        assertThat(refund.at("/status")).isEqualTo("SUCCEEDED");
        salon.probe().await(PaymentRefunded.class, fact -> booking.equals(fact.bookingId()));
        assertThat(cents(bill(booking), "/due")).isEqualTo(1_000);
        assertThat(
                        salon.does(salon.paymentOf(booking), "cancel", "{\"reason\": \"typo\"}")
                                .at("/status"))
                .isEqualTo("REFUNDED");
        assertThat(cents(bill(booking), "/due")).isEqualTo(5_000);
    }

    @Nested
    class RefusesBadInput {

        @Test
        void toAPayment() {
            var booking = aVisit();

            assertThat(pays(booking, "CASH", 0, 0).pointers()).containsExactly("/amount/amount");
            assertThat(pays(booking, "CASH", 100_000_000, 0).pointers())
                    .containsExactly("/amount/amount");
            assertThat(pays(booking, "CASH", 5_001, 0).slug()).isEqualTo("more-than-due");
            assertThat(pays(booking, "CASH", 100, 200).pointers()).containsExactly("/tip");
            assertThat(pays(booking, "CARD", 49, 0).pointers()).containsExactly("/amount/amount");
            assertThat(pays(booking, "GOLD", 100, 0).slug()).isEqualTo("body-unreadable");
            assertThat(
                            changes(
                                            booking,
                                            "POST",
                                            "/payments",
                                            "{\"method\": \"CASH\", \"amount\": {\"amount\": 1, \"currency\": \"JPY\"}}")
                                    .pointers())
                    .containsExactly("/amount/currency");
            assertThat(
                            changes(
                                            booking,
                                            "POST",
                                            "/payments",
                                            "{\"method\": \"CARD_ON_FILE\", \"amount\": {\"amount\": 500, \"currency\": \"EUR\"}, \"cardId\": \"%s\"}"
                                                    .formatted(UUID.randomUUID()))
                                    .pointers())
                    .containsExactly("/cardId");
        }

        @Test
        void toAnAdjustment() {
            var booking = aVisit();

            assertThat(adjusts(booking, "\"kind\": \"DISCOUNT\"").pointers())
                    .containsExactly("/amount");
            assertThat(adjusts(booking, "\"kind\": \"EXTRA\", \"percentBp\": 100").pointers())
                    .containsExactly("/tax");
            assertThat(adjusts(booking, "\"kind\": \"DISCOUNT\", \"percentBp\": 10001").slug())
                    .isEqualTo("invalid");
            assertThat(
                            adjusts(
                                            booking,
                                            "\"kind\": \"DISCOUNT\", \"amount\": {\"amount\": 0, \"currency\": \"EUR\"}")
                                    .pointers())
                    .containsExactly("/amount/amount");
        }

        @Test
        void toTips() {
            var booking = aVisit();

            assertThat(changes(booking, "PUT", "/tips", "{}").pointers())
                    .containsExactly("/amount");
            assertThat(
                            changes(
                                            booking,
                                            "PUT",
                                            "/tips",
                                            "{\"tips\": [{\"staffId\": \"%s\", \"amount\": {\"amount\": 1, \"currency\": \"EUR\"}}]}"
                                                    .formatted(UUID.randomUUID()))
                                    .pointers())
                    .containsExactly("/tips/0/staffId");
        }

        @Test
        void beforeTheBookingStandsOrFromNobody() {
            var booking = salon.holds(1_000);
            salon.asked(booking);
            assertThat(pays(booking, "CASH", 100, 0).slug()).isEqualTo("bill-not-payable");
            assertThat(changes(booking, "POST", "/close", "{}").slug())
                    .isEqualTo("bill-not-payable");
            assertThat(
                            salon.asDeskOnce()
                                    .post(
                                            path(booking) + "/payments",
                                            "{\"method\": \"CASH\", \"amount\": {\"amount\": 1, \"currency\": \"EUR\"}}")
                                    .slug())
                    .isEqualTo("if-match-required");
            assertThat(
                            salon.asDeskOnce()
                                    .header("If-Match", "\"77\"")
                                    .post(path(booking) + "/close", "{}")
                                    .slug())
                    .isEqualTo("stale");
            assertThat(
                            salon.asOwner()
                                    .header("If-Match", "\"0\"")
                                    .post(path(booking) + "/close", "{}")
                                    .slug())
                    .isEqualTo("scope-missing");
            var stranger =
                    EdgeTokens.of("billing")
                            .member(UUID.randomUUID(), salon.owner, Scope.PAYMENTS_READ);
            assertThat(salon.api().with(stranger).get(path(booking)).slug()).isEqualTo("not-found");
            assertThat(salon.asUser(UUID.randomUUID()).get(path(booking)).slug())
                    .isEqualTo("not-found");
            assertThat(salon.asGuestOf(booking).get(path(booking)).status()).isEqualTo(200);
            assertThat(salon.asDesk().get(path(UUID.randomUUID())).slug()).isEqualTo("not-found");
        }

        private Api.Answer adjusts(UUID booking, String members) {
            return changes(
                    booking, "POST", "/adjustments", "{" + members + ", \"reason\": \"because\"}");
        }
    }

    @Test
    void takesAnAdjustmentBack() {
        var booking = aVisit();
        changes(
                booking,
                "POST",
                "/adjustments",
                "{\"kind\": \"EXTRA\", \"amount\": {\"amount\": 700, \"currency\": \"EUR\"}, \"reason\": \"shampoo\","
                        + " \"tax\": {\"category\": \"standard\", \"rateBp\": 1900, \"included\": true}}");
        assertThat(cents(bill(booking), "/total")).isEqualTo(5_700);
        var id = bill(booking).at("/adjustments/0/id");

        assertThat(changes(booking, "DELETE", "/adjustments/" + id, null).status()).isEqualTo(204);

        assertThat(cents(bill(booking), "/total")).isEqualTo(5_000);
        assertThat(changes(booking, "DELETE", "/adjustments/" + id, null).slug())
                .isEqualTo("not-found");
        salon.probe()
                .await(
                        AuditRecorded.class,
                        entry ->
                                entry.action().equals("bill.adjust")
                                        && "shampoo".equals(entry.reason()));
    }

    private Api.Answer pays(UUID booking, String method, long amount, long tip) {
        return changes(
                booking,
                "POST",
                "/payments",
                "{\"method\": \"%s\", \"amount\": {\"amount\": %d, \"currency\": \"EUR\"}, \"tip\": {\"amount\": %d, \"currency\": \"EUR\"}}"
                        .formatted(method, amount, tip));
    }

    private Api.Answer changes(UUID booking, String method, String tail, String body) {
        return salon.asDeskOnce()
                .header("If-Match", bill(booking).header("ETag"))
                .send(method, path(booking) + tail, body);
    }

    private Api.Answer bill(UUID booking) {
        return salon.asDesk().get(path(booking));
    }

    private static long cents(Api.Answer answer, String pointer) {
        return answer.json().at(pointer + "/amount").asLong(-1);
    }

    private static String money(long cents) {
        return "{\"amount\": {\"amount\": %d, \"currency\": \"EUR\"}}".formatted(cents);
    }

    private UUID aVisit() {
        var booking = UUID.randomUUID();
        salon.confirms(booking);
        awaitPayable(booking);
        return booking;
    }

    private UUID aVisitWithDeposit(long amount) {
        var booking = salon.holds(amount);
        salon.pays(salon.asked(booking), "pm_card_visa");
        salon.awaitStatus(booking, "AUTHORIZED");
        salon.confirms(booking);
        salon.awaitStatus(booking, "CAPTURED");
        return booking;
    }

    private void awaitPayable(UUID booking) {
        await().atMost(20, SECONDS).until(() -> bill(booking).status() == 200);
    }

    private String path(UUID booking) {
        return salon.path("/bookings/" + booking + "/bill");
    }
}
