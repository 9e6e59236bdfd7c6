package io.beautysalon.billing.stripe;

import com.stripe.model.Charge;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.net.ApiResource;
import io.beautysalon.billing.card.CardFace;
import io.beautysalon.billing.payment.IntentSnapshot;
import io.beautysalon.billing.payment.IntentStatus;
import io.beautysalon.billing.payment.RefundSnapshot;
import io.beautysalon.billing.refund.RefundStatus;
import io.beautysalon.contracts.billing.RefundFailedCause;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What Stripe's objects say in our words. */
final class Snapshots {

    static final String OPERATION = "operation_id";
    static final String PAYMENT = "payment_id";
    static final String REFUND = "refund_id";

    private Snapshots() {}

    static IntentSnapshot intent(String json) {
        return intent(ApiResource.GSON.fromJson(json, PaymentIntent.class), List.of(), 0);
    }

    /**
     * An intent as it was read back.
     *
     * @param feeBack what went back of our share, by Stripe's figures
     */
    static IntentSnapshot intent(PaymentIntent intent, List<RefundSnapshot> refunds, long feeBack) {
        var charge = paid(intent);
        return new IntentSnapshot(
                intent.getId(),
                id(intent.getMetadata(), PAYMENT),
                intent.getClientSecret(),
                IntentStatus.valueOf(intent.getStatus().toUpperCase(Locale.ROOT)),
                charge == null ? 0 : charge.getAmount(),
                charge == null ? 0 : charge.getAmountCaptured(),
                charge == null ? null : captureBefore(charge),
                charge == null ? null : fee(charge, feeBack),
                failure(intent),
                charge == null ? null : face(intent, charge),
                refunds);
    }

    /** Our share is taken with the money, not with its authorisation. */
    private static IntentSnapshot.@Nullable Fee fee(Charge charge, long back) {
        var fee = charge.getApplicationFeeAmount();
        return fee == null || charge.getAmountCaptured() == 0
                ? null
                : new IntentSnapshot.Fee(fee, back);
    }

    private static IntentSnapshot.@Nullable Failure failure(PaymentIntent intent) {
        var error = intent.getLastPaymentError();
        return error == null || error.getCharge() == null
                ? null
                : new IntentSnapshot.Failure(
                        error.getCharge(), error.getCode(), error.getDeclineCode());
    }

    private static @Nullable CardFace face(PaymentIntent intent, Charge charge) {
        var details = charge.getPaymentMethodDetails();
        var card = details == null ? null : details.getCard();
        var method = intent.getPaymentMethod();
        var customer = intent.getCustomer();
        return card == null || method == null || customer == null
                ? null
                : new CardFace(
                        customer,
                        method,
                        card.getBrand(),
                        card.getLast4(),
                        Math.toIntExact(card.getExpMonth()),
                        Math.toIntExact(card.getExpYear()));
    }

    /** Whether anything was taken that could have gone back, even if it came here again. */
    static boolean mayHaveRefunds(PaymentIntent intent) {
        var charge = paid(intent);
        return charge != null && charge.getAmountCaptured() > 0;
    }

    static RefundSnapshot refund(String json) {
        return refund(ApiResource.GSON.fromJson(json, Refund.class));
    }

    static RefundSnapshot refund(Refund refund) {
        var status =
                switch (refund.getStatus()) {
                    case "succeeded" -> RefundStatus.SUCCEEDED;
                    case "failed", "canceled" -> RefundStatus.FAILED;
                    default -> RefundStatus.PENDING;
                };
        return new RefundSnapshot(
                refund.getId(),
                id(refund.getMetadata(), REFUND),
                refund.getAmount(),
                status,
                cause(refund.getFailureReason()));
    }

    private static RefundFailedCause cause(@Nullable String reason) {
        return switch (reason == null ? "unknown" : reason) {
            case "expired_or_canceled_card" -> RefundFailedCause.EXPIRED_OR_CANCELED_CARD;
            case "lost_or_stolen_card" -> RefundFailedCause.LOST_OR_STOLEN_CARD;
            case "insufficient_funds" -> RefundFailedCause.INSUFFICIENT_FUNDS;
            case "declined" -> RefundFailedCause.DECLINED;
            case "charge_for_pending_refund_disputed" -> RefundFailedCause.DISPUTED;
            case "merchant_request" -> RefundFailedCause.MERCHANT_REQUEST;
            default -> RefundFailedCause.UNKNOWN;
        };
    }

    /** The charge that the card has granted; a declined one granted nothing. */
    private static @Nullable Charge paid(PaymentIntent intent) {
        var charge = intent.getLatestChargeObject();
        return charge != null && charge.getPaid() ? charge : null;
    }

    private static @Nullable Instant captureBefore(Charge charge) {
        var details = charge.getPaymentMethodDetails();
        var card = details == null ? null : details.getCard();
        return card == null || card.getCaptureBefore() == null
                ? null
                : Instant.ofEpochSecond(card.getCaptureBefore());
    }

    /** Metadata can be edited by hand at Stripe: what is no id is nothing. */
    static @Nullable UUID id(@Nullable Map<String, String> metadata, String key) {
        var value = metadata == null ? null : metadata.get(key);
        try {
            return value == null ? null : UUID.fromString(value);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
