package io.beautysalon.billing.stripe;

import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.param.PaymentIntentCancelParams;
import com.stripe.param.PaymentIntentCaptureParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentCreateParams.AutomaticPaymentMethods;
import com.stripe.param.PaymentIntentCreateParams.PaymentMethodOptions;
import com.stripe.param.PaymentIntentListParams;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import io.beautysalon.billing.operation.StripeRequest;
import io.beautysalon.billing.payment.Charges;
import io.beautysalon.billing.payment.IntentSnapshot;
import io.beautysalon.billing.payment.RefundSnapshot;
import io.beautysalon.contracts.booking.CaptureMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Direct charges on the salon's account: the salon is the merchant, our share is the application
 * fee.
 */
@Component
class StripeCharges implements Charges {

    private static final String INTENTS = "/v1/payment_intents";
    private static final String WITH_CHARGE = "latest_charge";

    /** How long after it was planned an operation can have reached Stripe at the latest. */
    private static final Duration WINDOW = Duration.ofDays(2);

    private static final long PAGE = 100;

    private final StripeAccess access;
    private final StripeCalls calls;

    StripeCharges(StripeAccess access, StripeCalls calls) {
        this.access = access;
        this.calls = calls;
    }

    @Override
    public StripeRequest creation(NewIntent intent) {
        var params = params(intent).setAutomaticPaymentMethods(automatic());
        if (intent.captureMode() == CaptureMode.MANUAL) {
            params.setPaymentMethodOptions(cardsAreAuthorisedFirst());
        }
        if (intent.saveCard()) {
            params.setSetupFutureUsage(PaymentIntentCreateParams.SetupFutureUsage.OFF_SESSION);
        }
        return RequestText.form(INTENTS, params.build(), intent.account());
    }

    @Override
    public StripeRequest offSession(NewIntent intent, String stripeMethod) {
        var params =
                params(intent)
                        .setPaymentMethod(stripeMethod)
                        .addPaymentMethodType("card")
                        .setOffSession(true)
                        .setConfirm(true);
        return RequestText.form(INTENTS, params.build(), intent.account());
    }

    private static PaymentIntentCreateParams.Builder params(NewIntent intent) {
        return PaymentIntentCreateParams.builder()
                .setAmount(intent.amount().amount())
                .setCurrency(intent.amount().currency().toLowerCase(Locale.ROOT))
                .setApplicationFeeAmount(intent.fee())
                .setCustomer(intent.customer())
                .putMetadata(Snapshots.OPERATION, intent.operation().toString())
                .putMetadata(Snapshots.PAYMENT, intent.payment().toString())
                .putMetadata("booking_id", intent.booking().toString())
                .addExpand(WITH_CHARGE);
    }

    private static AutomaticPaymentMethods automatic() {
        return AutomaticPaymentMethods.builder().setEnabled(true).build();
    }

    /**
     * Per method, not for the whole intent: else Stripe leaves out every method that can't be
     * authorised.
     */
    private static PaymentMethodOptions cardsAreAuthorisedFirst() {
        var manual = PaymentMethodOptions.Card.CaptureMethod.MANUAL;
        return PaymentMethodOptions.builder()
                .setCard(PaymentMethodOptions.Card.builder().setCaptureMethod(manual).build())
                .build();
    }

    @Override
    public StripeRequest capture(Intent intent, long amount, long fee) {
        var params =
                PaymentIntentCaptureParams.builder()
                        .setAmountToCapture(amount)
                        .setApplicationFeeAmount(fee)
                        .addExpand(WITH_CHARGE)
                        .build();
        return RequestText.form(INTENTS + "/" + intent.id() + "/capture", params, intent.account());
    }

    @Override
    public StripeRequest release(Intent intent) {
        var params = PaymentIntentCancelParams.builder().addExpand(WITH_CHARGE).build();
        return RequestText.form(INTENTS + "/" + intent.id() + "/cancel", params, intent.account());
    }

    @Override
    public StripeRequest refund(Intent intent, UUID refund, long amount) {
        var params =
                RefundCreateParams.builder()
                        .setPaymentIntent(intent.id())
                        .setAmount(amount)
                        .setRefundApplicationFee(true)
                        .putMetadata(Snapshots.REFUND, refund.toString())
                        .build();
        return RequestText.form("/v1/refunds", params, intent.account());
    }

    @Override
    public IntentSnapshot intentOf(String json) {
        return Snapshots.intent(json);
    }

    @Override
    public RefundSnapshot refundOf(String json) {
        return Snapshots.refund(json);
    }

    @Override
    public Optional<IntentSnapshot> retrieve(Intent intent) {
        return calls.find(() -> read(intent))
                .map(seen -> {
                    var refunds =
                            Snapshots.mayHaveRefunds(seen)
                                    ? refundsOf(intent)
                                    : List.<RefundSnapshot>of();
                    return Snapshots.intent(seen, refunds, refunds.isEmpty() ? 0 : feeBack(seen));
                });
    }

    /**
     * What went back of our share. Read after the refunds, so that what went back for one of them
     * is never missed, and from the platform, whose money it is.
     */
    private long feeBack(PaymentIntent intent) {
        var fee = intent.getLatestChargeObject().getApplicationFee();
        return fee == null
                ? 0
                : calls.read(() -> access.client().v1().applicationFees().retrieve(fee))
                        .getAmountRefunded();
    }

    @Override
    public String retrieveJson(Intent intent) {
        return calls.read(() -> read(intent)).getLastResponse().body();
    }

    @Override
    public Optional<String> findCreated(String account, UUID operation, Instant createdFrom) {
        var window =
                PaymentIntentListParams.Created.builder()
                        .setGte(createdFrom.minusSeconds(60).getEpochSecond())
                        .setLte(createdFrom.plus(WINDOW).getEpochSecond())
                        .build();
        var params =
                PaymentIntentListParams.builder()
                        .setCreated(window)
                        .setLimit(PAGE)
                        .addExpand("data." + WITH_CHARGE)
                        .build();
        var page =
                calls.read(() ->
                        access.client()
                                .v1()
                                .paymentIntents()
                                .list(params, RequestText.on(account)));
        for (var found : page.autoPagingIterable()) {
            if (operation.toString().equals(found.getMetadata().get(Snapshots.OPERATION))) {
                return Optional.of(found.toJson());
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<String> findRefund(Intent intent, UUID refund) {
        return listRefunds(intent).stream()
                .filter(found ->
                        refund.toString().equals(found.getMetadata().get(Snapshots.REFUND)))
                .map(found -> found.toJson())
                .findFirst();
    }

    @Override
    public String publishableKey() {
        return access.publishableKey();
    }

    @Override
    public boolean isLive() {
        return access.isLive();
    }

    private PaymentIntent read(Intent intent) throws StripeException {
        var params = PaymentIntentRetrieveParams.builder().addExpand(WITH_CHARGE).build();
        return access.client()
                .v1()
                .paymentIntents()
                .retrieve(intent.id(), params, RequestText.on(intent.account()));
    }

    private List<RefundSnapshot> refundsOf(Intent intent) {
        return listRefunds(intent).stream().map(Snapshots::refund).toList();
    }

    private List<Refund> listRefunds(Intent intent) {
        var params =
                RefundListParams.builder().setPaymentIntent(intent.id()).setLimit(PAGE).build();
        return calls.read(() ->
                        access.client()
                                .v1()
                                .refunds()
                                .list(params, RequestText.on(intent.account())))
                .getData();
    }
}
