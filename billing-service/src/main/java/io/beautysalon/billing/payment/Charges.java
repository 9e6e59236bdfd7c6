package io.beautysalon.billing.payment;

import io.beautysalon.billing.operation.StripeRequest;
import io.beautysalon.contracts.Money;
import io.beautysalon.contracts.booking.CaptureMode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What payments need of Stripe. The first five write a request down without sending it; the next
 * two read an answer; the rest are remote and never run within a transaction.
 */
public interface Charges {

    /** The request for an intent; with manual capture the card is authorised first. */
    StripeRequest creation(NewIntent intent);

    /** The request that charges a card on file at once, without its holder. */
    StripeRequest offSession(NewIntent intent, String stripeMethod);

    /** The request that takes authorised money, and our share of it. */
    StripeRequest capture(Intent intent, long amount, long fee);

    /** The request that ends an intent and gives an authorisation back. */
    StripeRequest release(Intent intent);

    /** The request that gives money back, with our share of it. */
    StripeRequest refund(Intent intent, UUID refund, long amount);

    /** An intent that came back as JSON. */
    IntentSnapshot intentOf(String json);

    /** A refund that came back as JSON. */
    RefundSnapshot refundOf(String json);

    /**
     * Reads an intent back with its refunds; empty when there is no such intent on that account.
     */
    Optional<IntentSnapshot> retrieve(Intent intent);

    /** The same without its refunds, as Stripe's JSON. */
    String retrieveJson(Intent intent);

    /**
     * The intent that an operation made on an account, as JSON; empty when there is no trace of it.
     */
    Optional<String> findCreated(String account, UUID operation, Instant createdFrom);

    /** The refund that an operation made, as JSON; empty when there is no trace of it. */
    Optional<String> findRefund(Intent intent, UUID refund);

    /** What a browser needs to talk to Stripe. */
    String publishableKey();

    /** Whether real money moves; events of the other mode are none of ours. */
    boolean isLive();

    /** An intent on a salon's account. */
    record Intent(String account, String id) {}

    /**
     * An intent to be made.
     *
     * @param fee our share when all of it is taken, in minor units
     * @param customer whose card it is or becomes, or null
     * @param saveCard whether the card is to be kept
     */
    record NewIntent(
            UUID operation,
            UUID payment,
            UUID booking,
            String account,
            Money amount,
            CaptureMode captureMode,
            long fee,
            @Nullable String customer,
            boolean saveCard) {}
}
