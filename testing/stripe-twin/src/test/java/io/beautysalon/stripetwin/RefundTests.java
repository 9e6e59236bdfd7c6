package io.beautysalon.stripetwin;

import static io.beautysalon.stripetwin.TwinSession.deposit;
import static io.beautysalon.stripetwin.TwinSession.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.net.RequestOptions;
import com.stripe.param.ApplicationFeeListParams;
import com.stripe.param.PaymentIntentCaptureParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Money on its way back. */
class RefundTests {

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

    @Test
    void neverExceedsWhatWasCaptured() throws Exception {
        var paid = captured("pm_card_visa", 10_000, 6_000);
        refund(paid, 4_000);

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> refund(paid, 4_000))
                .withMessageContaining("greater than unrefunded amount");
        refund(paid, 2_000);
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> refund(paid, 1))
                .satisfies(refused ->
                        assertThat(refused.getCode()).isEqualTo("charge_already_refunded"));
        assertThat(
                        session.stripe
                                .v1()
                                .refunds()
                                .list(
                                        RefundListParams.builder()
                                                .setPaymentIntent(paid.getId())
                                                .build(),
                                        read())
                                .getData())
                .extracting(Refund::getAmount)
                .containsExactly(2_000L, 4_000L);
    }

    @Test
    void needsSomethingThatWasTaken() throws Exception {
        var untouched = session.aDeposit(account, 2_500);
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> refund(untouched, 100))
                .withMessageContaining("does not have a successful charge");

        var authorised = session.anAuthorisedDeposit(account, 2_500);
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> refund(authorised, 100))
                .withMessageContaining("not been captured");
    }

    @ParameterizedTest
    @CsvSource({"true, 17", "false, 0"})
    void givesTheFeeBackOnlyWhenAsked(boolean asked, long feeBack) throws Exception {
        var params =
                deposit(1_000)
                        .setApplicationFeeAmount(50L)
                        .setConfirm(true)
                        .setPaymentMethod("pm_card_visa")
                        .build();
        var paid = session.stripe.v1().paymentIntents().create(params, on(account));
        paid = session.stripe.v1().paymentIntents().capture(paid.getId(), on(account));

        session.stripe
                .v1()
                .refunds()
                .create(
                        RefundCreateParams.builder()
                                .setCharge(paid.getLatestCharge())
                                .setAmount(333L)
                                .setRefundApplicationFee(asked)
                                .build(),
                        on(account));

        var fees =
                session.stripe
                        .v1()
                        .applicationFees()
                        .list(
                                ApplicationFeeListParams.builder()
                                        .setCharge(paid.getLatestCharge())
                                        .build());
        assertThat(fees.getData())
                .singleElement()
                .satisfies(fee -> {
                    assertThat(fee.getAmount()).isEqualTo(50);
                    assertThat(fee.getAccount()).isEqualTo(account);
                    assertThat(fee.getAmountRefunded()).isEqualTo(feeBack);
                    assertThat(
                                    session.stripe
                                            .v1()
                                            .applicationFees()
                                            .retrieve(fee.getId())
                                            .getAmount())
                            .isEqualTo(50);
                });
    }

    @Test
    void mayFailLater() throws Exception {
        var paid = captured("pm_card_refundFail", 2_500, 2_500);
        var refund = refund(paid, 1_000);
        assertThat(refund.getStatus()).isEqualTo("succeeded");

        session.twin.advance(Duration.ofMinutes(5));

        assertThat(read(refund).getStatus()).isEqualTo("failed");
        assertThat(
                        session.stripe
                                .v1()
                                .charges()
                                .retrieve(paid.getLatestCharge(), read())
                                .getAmountRefunded())
                .isZero();
    }

    @Test
    void maySucceedLater() throws Exception {
        var refund = refund(captured("pm_card_pendingRefund", 2_500, 2_500), 1_000);
        assertThat(refund.getStatus()).isEqualTo("pending");

        session.twin.advance(Duration.ofMinutes(5));

        assertThat(read(refund).getStatus()).isEqualTo("succeeded");
    }

    private PaymentIntent captured(String method, long authorised, long captured)
            throws StripeException {
        var intent = session.pay(account, session.aDeposit(account, authorised), method);
        var params = PaymentIntentCaptureParams.builder().setAmountToCapture(captured).build();
        return session.stripe.v1().paymentIntents().capture(intent.getId(), params, on(account));
    }

    private Refund refund(PaymentIntent intent, long amount) throws StripeException {
        return session.stripe
                .v1()
                .refunds()
                .create(
                        RefundCreateParams.builder()
                                .setPaymentIntent(intent.getId())
                                .setAmount(amount)
                                .build(),
                        on(account));
    }

    private Refund read(Refund refund) throws StripeException {
        return session.stripe.v1().refunds().retrieve(refund.getId(), read());
    }

    private RequestOptions read() {
        return RequestOptions.builder().setStripeAccount(account).build();
    }
}
