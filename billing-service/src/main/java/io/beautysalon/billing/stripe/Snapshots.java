package io.beautysalon.billing.stripe;

import com.stripe.model.Charge;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.net.ApiResource;
import io.beautysalon.billing.payment.IntentSnapshot;
import io.beautysalon.billing.payment.IntentStatus;
import io.beautysalon.billing.payment.RefundSnapshot;
import io.beautysalon.billing.refund.RefundStatus;
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

    static IntentSnapshot intent(String json, List<RefundSnapshot> refunds) {
        return intent(ApiResource.GSON.fromJson(json, PaymentIntent.class), refunds);
    }

    static IntentSnapshot intent(PaymentIntent intent, List<RefundSnapshot> refunds) {
        var charge = paid(intent);
        return new IntentSnapshot(
                intent.getId(),
                id(intent.getMetadata(), PAYMENT),
                intent.getClientSecret(),
                IntentStatus.valueOf(intent.getStatus().toUpperCase(Locale.ROOT)),
                charge == null ? 0 : charge.getAmount(),
                charge == null ? 0 : charge.getAmountCaptured(),
                charge == null ? null : captureBefore(charge),
                refunds);
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
                refund.getId(), id(refund.getMetadata(), REFUND), refund.getAmount(), status);
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
    private static @Nullable UUID id(@Nullable Map<String, String> metadata, String key) {
        var value = metadata == null ? null : metadata.get(key);
        try {
            return value == null ? null : UUID.fromString(value);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
