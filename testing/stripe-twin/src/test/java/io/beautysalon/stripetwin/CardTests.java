package io.beautysalon.stripetwin;

import static io.beautysalon.stripetwin.TwinSession.deposit;
import static io.beautysalon.stripetwin.TwinSession.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.stripe.exception.CardException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.model.PaymentIntent;
import com.stripe.net.RequestOptions;
import com.stripe.param.ChargeRetrieveParams;
import com.stripe.param.PaymentIntentCancelParams;
import com.stripe.param.PaymentIntentCaptureParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.param.PaymentIntentUpdateParams;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each of Stripe's test payment methods does, and what an intent allows in which state. */
class CardTests {

    private final TwinSession session = new TwinSession();
    private String account;

    @BeforeEach
    void connectASalon() throws Exception {
        account = session.salonAccount();
    }

    @AfterEach
    void close() {
        session.close();
    }

    @ParameterizedTest
    @CsvSource({
        "pm_card_visa_chargeDeclined, card_declined, generic_decline",
        "pm_card_visa_chargeDeclinedInsufficientFunds, card_declined, insufficient_funds",
        "pm_card_visa_chargeDeclinedStolenCard, card_declined, stolen_card",
        "pm_card_chargeDeclinedExpiredCard, expired_card,",
        "pm_card_chargeDeclinedProcessingError, processing_error,"
    })
    void declines(String method, String code, String declineCode) throws Exception {
        var intent = session.aDeposit(account, 2_500);

        assertThatExceptionOfType(CardException.class)
                .isThrownBy(() -> session.pay(account, intent, method))
                .satisfies(declined -> {
                    assertThat(declined.getStatusCode()).isEqualTo(402);
                    assertThat(declined.getCode()).isEqualTo(code);
                    assertThat(declined.getDeclineCode()).isEqualTo(declineCode);
                    assertThat(declined.getStripeError().getPaymentIntent().getId())
                            .isEqualTo(intent.getId());
                });

        var after = session.read(account, intent.getId());
        assertThat(after.getStatus()).isEqualTo("requires_payment_method");
        assertThat(after.getLastPaymentError().getCode()).isEqualTo(code);
    }

    @Test
    void succeedsAfterADecline() throws Exception {
        var intent = session.aDeposit(account, 2_500);
        assertThatExceptionOfType(CardException.class)
                .isThrownBy(() -> session.pay(account, intent, "pm_card_visa_chargeDeclined"));

        var paid = session.pay(account, intent, "pm_card_mastercard");

        assertThat(paid.getStatus()).isEqualTo("requires_capture");
        assertThat(paid.getLastPaymentError()).isNull();
        assertThat(
                        session.stripe
                                .v1()
                                .charges()
                                .list(RequestOptions.builder().setStripeAccount(account).build())
                                .getData())
                .extracting("status")
                .containsExactly("succeeded", "failed");
    }

    @Test
    void takesTheMoneyAtOnceWithoutManualCapture() throws Exception {
        var params =
                PaymentIntentCreateParams.builder()
                        .setAmount(2_500L)
                        .setCurrency("eur")
                        .addPaymentMethodType("card")
                        .setConfirm(true)
                        .setPaymentMethod("pm_card_visa")
                        .setApplicationFeeAmount(50L)
                        .build();

        var paid = session.stripe.v1().paymentIntents().create(params, on(account));

        assertThat(paid.getStatus()).isEqualTo("succeeded");
        assertThat(paid.getAmountReceived()).isEqualTo(2_500);
    }

    @Nested
    class ThatAsksForTheClient {

        private PaymentIntent intent;

        @BeforeEach
        void pay() throws Exception {
            intent =
                    session.payInBrowser(
                            account,
                            session.aDeposit(account, 2_500),
                            "pm_card_threeDSecure2Required");
        }

        @Test
        void sendsTheClientToItsBank() {
            assertThat(intent.getStatus()).isEqualTo("requires_action");
            assertThat(intent.getNextAction().getType()).isEqualTo("redirect_to_url");
            assertThat(intent.getNextAction().getRedirectToUrl().getUrl()).contains(intent.getId());
        }

        @Test
        void goesOnWhenTheClientAgrees() throws Exception {
            session.twin.authenticate(account, intent.getId(), true);

            assertThat(session.read(account, intent.getId()).getStatus())
                    .isEqualTo("requires_capture");
        }

        @Test
        void needsAnotherCardWhenTheClientRefuses() throws Exception {
            session.twin.authenticate(account, intent.getId(), false);

            var after = session.read(account, intent.getId());
            assertThat(after.getStatus()).isEqualTo("requires_payment_method");
            assertThat(after.getLastPaymentError().getCode())
                    .isEqualTo("payment_intent_authentication_failure");
        }

        @Test
        void asksStripeJsWhenThereIsNoPageToReturnTo() throws Exception {
            var asked =
                    session.pay(
                            account,
                            session.aDeposit(account, 2_500),
                            "pm_card_authenticationRequired");

            assertThat(asked.getNextAction().getType()).isEqualTo("use_stripe_sdk");
        }

        @Test
        void declinesWhenTheClientIsNotThere() {
            var params =
                    deposit(2_500)
                            .setConfirm(true)
                            .setOffSession(true)
                            .setPaymentMethod("pm_card_authenticationRequired")
                            .build();

            assertThatExceptionOfType(CardException.class)
                    .isThrownBy(
                            () -> session.stripe.v1().paymentIntents().create(params, on(account)))
                    .satisfies(declined ->
                            assertThat(declined.getCode()).isEqualTo("authentication_required"));
        }
    }

    @Nested
    class AnAuthorisation {

        private PaymentIntent intent;

        @BeforeEach
        void authorise() throws Exception {
            intent = session.anAuthorisedDeposit(account, 2_500);
        }

        @Test
        void saysUntilWhenItCanBeCaptured() throws Exception {
            var charge =
                    session.stripe
                            .v1()
                            .charges()
                            .retrieve(
                                    intent.getLatestCharge(),
                                    ChargeRetrieveParams.builder().build(),
                                    read());

            var captureBefore =
                    Instant.ofEpochSecond(
                            charge.getPaymentMethodDetails().getCard().getCaptureBefore());
            assertThat(captureBefore).isAfter(Instant.now().plus(Duration.ofDays(6)));
            assertThat(charge.getCaptured()).isFalse();
        }

        @Test
        void endsWhenNobodyCapturesIt() throws Exception {
            session.twin.advance(Duration.ofDays(8));

            var after = session.read(account, intent.getId());
            assertThat(after.getStatus()).isEqualTo("canceled");
            assertThat(after.getCancellationReason()).isEqualTo("automatic");
        }

        @Test
        void staysCapturedWhenItsTimeIsOver() throws Exception {
            session.stripe.v1().paymentIntents().capture(intent.getId(), on(account));

            session.twin.advance(Duration.ofDays(8));

            assertThat(session.read(account, intent.getId()).getStatus()).isEqualTo("succeeded");
        }

        @Test
        void givesNoMoreThanItHolds() {
            var tooMuch = PaymentIntentCaptureParams.builder().setAmountToCapture(2_501L).build();

            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() ->
                            session.stripe
                                    .v1()
                                    .paymentIntents()
                                    .capture(intent.getId(), tooMuch, on(account)))
                    .satisfies(
                            refused -> assertThat(refused.getCode()).isEqualTo("amount_too_large"));
        }

        @Test
        void isCapturedOrCancelledButNotBoth() throws Exception {
            var reason = PaymentIntentCancelParams.CancellationReason.REQUESTED_BY_CUSTOMER;
            var cancel = PaymentIntentCancelParams.builder().setCancellationReason(reason).build();
            session.stripe.v1().paymentIntents().cancel(intent.getId(), cancel, on(account));

            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() ->
                            session.stripe
                                    .v1()
                                    .paymentIntents()
                                    .capture(intent.getId(), on(account)))
                    .satisfies(refused ->
                            assertThat(refused.getCode())
                                    .isEqualTo("payment_intent_unexpected_state"));
        }

        @Test
        void canBeReadWithItsChargeInside() throws Exception {
            var params = PaymentIntentRetrieveParams.builder().addExpand("latest_charge").build();

            var expanded =
                    session.stripe.v1().paymentIntents().retrieve(intent.getId(), params, read());

            assertThat(expanded.getLatestChargeObject().getAmount()).isEqualTo(2_500);
        }
    }

    @Nested
    class AnIntent {

        @ParameterizedTest
        @CsvSource({
            "49, eur, amount_too_small",
            "0, eur, parameter_invalid_integer",
            "100000000, eur, amount_too_large",
            "29, gbp, amount_too_small"
        })
        void isOfAnAmountThatStripeTakes(long amount, String currency, String code) {
            var params =
                    PaymentIntentCreateParams.builder()
                            .setAmount(amount)
                            .setCurrency(currency)
                            .build();

            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(
                            () -> session.stripe.v1().paymentIntents().create(params, on(account)))
                    .satisfies(refused -> assertThat(refused.getCode()).isEqualTo(code));
        }

        @Test
        void canBeChangedUntilItIsPaid() throws Exception {
            var intent = session.aDeposit(account, 2_500);
            var change =
                    PaymentIntentUpdateParams.builder()
                            .setAmount(3_000L)
                            .putMetadata("booking", "b-2")
                            .build();

            var changed =
                    session.stripe
                            .v1()
                            .paymentIntents()
                            .update(intent.getId(), change, on(account));

            assertThat(changed.getAmount()).isEqualTo(3_000);
            assertThat(changed.getMetadata()).containsEntry("booking", "b-2");
            session.pay(account, intent, "pm_card_visa");
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() ->
                            session.stripe
                                    .v1()
                                    .paymentIntents()
                                    .update(intent.getId(), change, on(account)));
        }

        @Test
        void cannotBeConfirmedWithoutAMethod() throws Exception {
            var intent = session.aDeposit(account, 2_500);

            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() ->
                            session.stripe
                                    .v1()
                                    .paymentIntents()
                                    .confirm(intent.getId(), on(account)))
                    .withMessageContaining("missing a payment method");
        }

        @Test
        void asksForAFeeOnlyOnAConnectedAccount() {
            var params = deposit(2_500).setApplicationFeeAmount(50L).build();

            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> session.stripe.v1().paymentIntents().create(params))
                    .withMessageContaining("application_fee_amount");
        }

        @Test
        void asksForNoFeeAboveItsAmount() {
            var params = deposit(2_500).setApplicationFeeAmount(2_501L).build();

            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(
                            () -> session.stripe.v1().paymentIntents().create(params, on(account)));
        }
    }

    private RequestOptions read() {
        return RequestOptions.builder().setStripeAccount(account).build();
    }
}
