package io.beautysalon.stripetwin;

import static io.beautysalon.stripetwin.TwinSession.deposit;
import static io.beautysalon.stripetwin.TwinSession.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.stripe.exception.CardException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.BalanceTransaction;
import com.stripe.model.PaymentIntent;
import com.stripe.model.PaymentLink;
import com.stripe.param.BalanceTransactionListParams;
import com.stripe.param.DisputeUpdateParams;
import com.stripe.param.PaymentIntentConfirmParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentLinkCreateParams;
import com.stripe.param.RefundCreateParams;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What becomes of the money: fees, payouts, disputes, links, and methods that are no cards. */
class MoneyTests {

    private final TwinSession session = new TwinSession();
    private String account;

    @BeforeEach
    void aSalon() throws StripeException {
        account = session.salonAccount();
    }

    @AfterEach
    void close() {
        session.close();
    }

    private PaymentIntent paid(String method, long amount) throws StripeException {
        return session.stripe
                .v1()
                .paymentIntents()
                .create(
                        PaymentIntentCreateParams.builder()
                                .setAmount(amount)
                                .setCurrency("eur")
                                .setApplicationFeeAmount(amount / 100)
                                .setPaymentMethod(method)
                                .setConfirm(true)
                                .build(),
                        on(account));
    }

    private List<BalanceTransaction> transactions() throws StripeException {
        return session.stripe.v1().balanceTransactions().list(on(account)).getData();
    }

    @Nested
    class Fees {

        @Test
        void areStripesAndThePlatforms() throws StripeException {
            var intent = paid("pm_card_visa", 10_000);

            var entry = transactions().getFirst();
            assertThat(entry.getSource()).isEqualTo(intent.getLatestCharge());
            assertThat(entry.getFee()).isEqualTo(150 + 25 + 100);
            assertThat(entry.getNet()).isEqualTo(10_000 - 275);
            assertThat(entry.getReportingCategory()).isEqualTo("charge");
        }

        @Test
        void comeBackWithARefundOnlyAsFarAsTheyArePlatforms() throws StripeException {
            var intent = paid("pm_card_visa", 10_000);

            var refund =
                    session.stripe
                            .v1()
                            .refunds()
                            .create(
                                    RefundCreateParams.builder()
                                            .setPaymentIntent(intent.getId())
                                            .setAmount(4_000L)
                                            .setRefundApplicationFee(true)
                                            .build(),
                                    on(account));

            var entry = transactions().getFirst();
            assertThat(entry.getId()).isEqualTo(refund.getBalanceTransaction());
            assertThat(entry.getNet()).isEqualTo(-4_000 + 40);
            var fee = session.stripe.v1().applicationFees().list().getData().getFirst();
            assertThat(fee.getAmountRefunded()).isEqualTo(40);
            assertThat(fee.getRefunds().getData()).hasSize(1);
        }
    }

    @Nested
    class Payouts {

        @Test
        void payEverythingOutOnceAndNameIt() throws StripeException {
            var first = paid("pm_card_visa", 10_000);
            session.twin.advance(Duration.ofDays(3));

            var payout = session.twin.payOut(account, "eur");
            var later = paid("pm_card_visa", 2_000);

            var inIt =
                    session.stripe
                            .v1()
                            .balanceTransactions()
                            .list(
                                    BalanceTransactionListParams.builder()
                                            .setPayout(payout)
                                            .build(),
                                    on(account))
                            .getData();
            assertThat(inIt)
                    .extracting(BalanceTransaction::getSource)
                    .contains(first.getLatestCharge())
                    .doesNotContain(later.getLatestCharge());
            assertThat(inIt.stream().mapToLong(BalanceTransaction::getNet).sum()).isZero();
            assertThat(session.stripe.v1().payouts().retrieve(payout, on(account)).getStatus())
                    .isEqualTo("paid");
            var balance = session.stripe.v1().balance().retrieve(on(account));
            assertThat(balance.getPending().getFirst().getAmount()).isPositive();
        }
    }

    @Nested
    class DisputedCharges {

        @Test
        void takeTheMoneyAwayAndGiveItBackWhenWon() throws StripeException {
            var intent = paid("pm_card_createDispute", 10_000);
            var dispute = session.stripe.v1().disputes().list(on(account)).getData().getFirst();
            assertThat(dispute.getStatus()).isEqualTo("needs_response");
            assertThat(dispute.getPaymentIntent()).isEqualTo(intent.getId());
            assertThat(transactions().getFirst().getNet()).isEqualTo(-12_000);

            session.stripe
                    .v1()
                    .disputes()
                    .update(
                            dispute.getId(),
                            DisputeUpdateParams.builder()
                                    .setEvidence(
                                            DisputeUpdateParams.Evidence.builder()
                                                    .setUncategorizedText("winning_evidence")
                                                    .build())
                                    .build(),
                            on(account));

            assertThat(
                            session.stripe
                                    .v1()
                                    .disputes()
                                    .retrieve(dispute.getId(), on(account))
                                    .getStatus())
                    .isEqualTo("won");
            assertThat(transactions().getFirst().getReportingCategory())
                    .isEqualTo("dispute_reversal");
        }

        @Test
        void keepItWhenLostAndEndOnce() throws StripeException {
            var intent = paid("pm_card_visa", 5_000);
            var dispute = session.twin.dispute(account, intent.getLatestCharge(), false);

            session.stripe.v1().disputes().close(dispute, on(account));

            assertThat(
                            catchThrowableOfType(
                                    InvalidRequestException.class,
                                    () ->
                                            session.stripe
                                                    .v1()
                                                    .disputes()
                                                    .close(dispute, on(account))))
                    .hasMessageContaining("already closed");
            assertThat(
                            catchThrowableOfType(
                                            InvalidRequestException.class,
                                            () ->
                                                    session.stripe
                                                            .v1()
                                                            .refunds()
                                                            .create(
                                                                    RefundCreateParams.builder()
                                                                            .setPaymentIntent(
                                                                                    intent.getId())
                                                                            .build(),
                                                                    on(account)))
                                    .getCode())
                    .isEqualTo("charge_disputed");
        }

        @Test
        void onlyAskWhenItIsAnInquiry() throws StripeException {
            paid("pm_card_createDisputeInquiry", 5_000);
            var dispute = session.stripe.v1().disputes().list(on(account)).getData().getFirst();
            assertThat(dispute.getStatus()).isEqualTo("warning_needs_response");

            session.twin.decide(account, dispute.getId(), true);

            assertThat(transactions()).hasSize(1);
            assertThat(
                            session.stripe
                                    .v1()
                                    .disputes()
                                    .retrieve(dispute.getId(), on(account))
                                    .getStatus())
                    .isEqualTo("warning_closed");
        }
    }

    @Nested
    class Links {

        @Test
        void canBeClickedThroughByABrowserOnce() throws Exception {
            var link = aLink();
            assertThat(browse(link.getUrl(), null).body())
                    .contains("1500")
                    .contains("pm_card_visa");

            assertThat(browse(link.getUrl(), "method=pm_card_visa").body()).contains("it is paid");

            var intent =
                    session.stripe.v1().paymentIntents().list(on(account)).getData().getFirst();
            assertThat(intent.getStatus()).isEqualTo("succeeded");
            assertThat(intent.getMetadata()).containsEntry("payment_id", "p-1");
            assertThat(intent.getApplicationFeeAmount()).isEqualTo(15);
            assertThat(browse(link.getUrl(), "method=pm_card_visa").body())
                    .contains("no longer active");
            assertThat(session.stripe.v1().checkout().sessions().list(on(account)).getData())
                    .singleElement()
                    .satisfies(done -> {
                        assertThat(done.getPaymentLink()).isEqualTo(link.getId());
                        assertThat(done.getPaymentIntent()).isEqualTo(intent.getId());
                    });
        }

        @Test
        void waitForTheBank() throws Exception {
            var link = aLink();
            var asked = browse(link.getUrl(), "method=pm_card_threeDSecure2Required").body();
            assertThat(asked).contains("/twin/bank/" + account);
            var intent =
                    session.stripe.v1().paymentIntents().list(on(account)).getData().getFirst();

            session.twin.authenticate(account, intent.getId(), true);

            assertThat(session.read(account, intent.getId()).getStatus()).isEqualTo("succeeded");
            assertThat(browse(link.getUrl(), null).body()).contains("no longer active");
        }

        @Test
        void letAClientTryAgainAfterADecline() throws Exception {
            var link = aLink();
            assertThat(browse(link.getUrl(), "method=pm_card_visa_chargeDeclined").statusCode())
                    .isEqualTo(402);

            assertThat(browse(link.getUrl(), "method=pm_card_visa").body()).contains("it is paid");
        }

        private PaymentLink aLink() throws StripeException {
            return session.stripe.v1().paymentLinks().create(link(), on(account));
        }

        private HttpResponse<String> browse(String url, String form)
                throws IOException, InterruptedException {
            try (var browser = HttpClient.newHttpClient()) {
                var request = HttpRequest.newBuilder(URI.create(url));
                return browser.send(
                        (form == null ? request.GET() : request.POST(BodyPublishers.ofString(form)))
                                .build(),
                        BodyHandlers.ofString());
            }
        }
    }

    @Nested
    class OtherMethods {

        @Test
        void takeMoneyAtOnceAlthoughCardsAreAuthorised() throws StripeException {
            var intent = session.aDeposit(account, 900);

            var waiting = confirm(intent, PaymentIntentConfirmParams.PaymentMethodData.Type.IDEAL);
            assertThat(waiting.getStatus()).isEqualTo("requires_action");
            session.twin.authenticate(account, intent.getId(), true);

            assertThat(session.read(account, intent.getId()).getStatus()).isEqualTo("succeeded");
        }

        @Test
        void takeTheirTimeWhenTheyAreDebits() throws StripeException {
            var intent =
                    session.stripe.v1().paymentIntents().create(deposit(900).build(), on(account));

            var waiting =
                    confirm(intent, PaymentIntentConfirmParams.PaymentMethodData.Type.SEPA_DEBIT);
            assertThat(waiting.getStatus()).isEqualTo("processing");
            session.twin.advance(Duration.ofMinutes(6));

            assertThat(session.read(account, intent.getId()).getStatus()).isEqualTo("succeeded");
        }

        private PaymentIntent confirm(
                PaymentIntent intent, PaymentIntentConfirmParams.PaymentMethodData.Type type)
                throws StripeException {
            return session.stripe
                    .v1()
                    .paymentIntents()
                    .confirm(
                            intent.getId(),
                            PaymentIntentConfirmParams.builder()
                                    .setPaymentMethodData(
                                            PaymentIntentConfirmParams.PaymentMethodData.builder()
                                                    .setType(type)
                                                    .build())
                                    .build(),
                            on(account));
        }
    }

    static PaymentLinkCreateParams link() {
        var price =
                PaymentLinkCreateParams.LineItem.PriceData.builder()
                        .setCurrency("eur")
                        .setUnitAmount(1_500L)
                        .setProductData(
                                PaymentLinkCreateParams.LineItem.PriceData.ProductData.builder()
                                        .setName("Fee")
                                        .build())
                        .build();

        return PaymentLinkCreateParams.builder()
                .addLineItem(
                        PaymentLinkCreateParams.LineItem.builder()
                                .setPriceData(price)
                                .setQuantity(1L)
                                .build())
                .setApplicationFeeAmount(15L)
                .setPaymentIntentData(
                        PaymentLinkCreateParams.PaymentIntentData.builder()
                                .putMetadata("payment_id", "p-1")
                                .build())
                .setRestrictions(
                        PaymentLinkCreateParams.Restrictions.builder()
                                .setCompletedSessions(
                                        PaymentLinkCreateParams.Restrictions.CompletedSessions
                                                .builder()
                                                .setLimit(1L)
                                                .build())
                                .build())
                .build();
    }

    @Test
    void aDeclinedCardTakesNothing() throws StripeException {
        assertThat(
                        catchThrowableOfType(
                                CardException.class,
                                () -> paid("pm_card_visa_chargeDeclined", 900)))
                .isNotNull();
        assertThat(transactions()).isEmpty();
    }
}
