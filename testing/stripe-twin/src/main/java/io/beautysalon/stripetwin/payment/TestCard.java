package io.beautysalon.stripetwin.payment;

import io.beautysalon.stripetwin.core.StripeError;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Stripe's test payment methods for cards and what each of them does
 * (https://docs.stripe.com/testing).
 */
enum TestCard {
    VISA("pm_card_visa", "visa", "4242", Behaviour.SUCCEEDS),
    VISA_DEBIT("pm_card_visa_debit", "visa", "5556", Behaviour.SUCCEEDS),
    MASTERCARD("pm_card_mastercard", "mastercard", "4444", Behaviour.SUCCEEDS),
    AMEX("pm_card_amex", "amex", "8431", Behaviour.SUCCEEDS),
    ALWAYS_AUTHENTICATE("pm_card_authenticationRequired", "visa", "3184", Behaviour.AUTHENTICATES),
    THREE_D_SECURE("pm_card_threeDSecureRequired", "visa", "3063", Behaviour.AUTHENTICATES),
    THREE_D_SECURE_2("pm_card_threeDSecure2Required", "visa", "3220", Behaviour.AUTHENTICATES),
    SET_UP_ONCE(
            "pm_card_authenticationRequiredOnSetup", "visa", "3155", Behaviour.AUTHENTICATES_ONCE),
    DISPUTED("pm_card_createDispute", "visa", "0259", Behaviour.DISPUTES),
    INQUIRED("pm_card_createDisputeInquiry", "visa", "1976", Behaviour.INQUIRES),
    REFUND_FAILS("pm_card_refundFail", "visa", "5126", Behaviour.REFUND_FAILS),
    REFUND_PENDS("pm_card_pendingRefund", "visa", "7726", Behaviour.REFUND_PENDS),
    DECLINED(
            "pm_card_visa_chargeDeclined",
            "0002",
            "card_declined",
            "generic_decline",
            "Your card was declined."),
    DECLINED_LATER(
            "pm_card_chargeCustomerFail",
            "0341",
            "card_declined",
            "generic_decline",
            "Your card was declined."),
    NO_FUNDS(
            "pm_card_visa_chargeDeclinedInsufficientFunds",
            "9995",
            "card_declined",
            "insufficient_funds",
            "Your card has insufficient funds."),
    LOST(
            "pm_card_visa_chargeDeclinedLostCard",
            "9987",
            "card_declined",
            "lost_card",
            "Your card was declined."),
    STOLEN(
            "pm_card_visa_chargeDeclinedStolenCard",
            "9979",
            "card_declined",
            "stolen_card",
            "Your card was declined."),
    FRAUDULENT(
            "pm_card_chargeDeclinedFraudulent",
            "0019",
            "card_declined",
            "fraudulent",
            "Your card was declined."),
    EXPIRED(
            "pm_card_chargeDeclinedExpiredCard",
            "0069",
            "expired_card",
            null,
            "Your card has expired."),
    WRONG_CODE(
            "pm_card_chargeDeclinedIncorrectCvc",
            "0127",
            "incorrect_cvc",
            null,
            "Your card's security code is incorrect."),
    NOT_PROCESSED(
            "pm_card_chargeDeclinedProcessingError",
            "0119",
            "processing_error",
            null,
            "An error occurred while processing your card. Try again in a little bit.");

    private final String id;
    private final String brand;
    private final String last4;
    private final Behaviour behaviour;
    private final @Nullable String code;
    private final @Nullable String declineCode;
    private final String message;

    TestCard(String id, String brand, String last4, Behaviour behaviour) {
        this.id = id;
        this.brand = brand;
        this.last4 = last4;
        this.behaviour = behaviour;
        this.code = null;
        this.declineCode = null;
        this.message = "";
    }

    TestCard(String id, String last4, String code, @Nullable String declineCode, String message) {
        this.id = id;
        this.brand = "visa";
        this.last4 = last4;
        this.behaviour = Behaviour.DECLINES;
        this.code = code;
        this.declineCode = declineCode;
        this.message = message;
    }

    enum Behaviour {
        SUCCEEDS,
        AUTHENTICATES,
        /** Asks the client when it is put on file or used without, and never again after that. */
        AUTHENTICATES_ONCE,
        DECLINES,
        DISPUTES,
        INQUIRES,
        REFUND_FAILS,
        REFUND_PENDS
    }

    static Optional<TestCard> named(String id) {
        return Arrays.stream(values()).filter(card -> card.id.equals(id)).findFirst();
    }

    static TestCard ending(String last4) {
        return Arrays.stream(values())
                .filter(card -> card.last4.equals(last4))
                .findFirst()
                .orElse(VISA);
    }

    String brand() {
        return brand;
    }

    String last4() {
        return last4;
    }

    Behaviour behaviour() {
        return behaviour;
    }

    boolean authenticatesSetup() {
        return behaviour == Behaviour.AUTHENTICATES || behaviour == Behaviour.AUTHENTICATES_ONCE;
    }

    /** Whether the bank asks the client about a payment. */
    boolean authenticates(boolean onFile) {
        return behaviour == Behaviour.AUTHENTICATES
                || (behaviour == Behaviour.AUTHENTICATES_ONCE && !onFile);
    }

    /** One card is put on file without complaint and declined when it is charged. */
    Optional<StripeError> declineOfSetup() {
        return this == DECLINED_LATER ? Optional.empty() : decline();
    }

    /** The error that the bank answers, if it is a card that is declined. */
    Optional<StripeError> decline() {
        return Optional.ofNullable(code)
                .map(known -> StripeError.declined(known, declineCode, message));
    }
}
