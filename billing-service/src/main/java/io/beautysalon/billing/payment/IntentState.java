package io.beautysalon.billing.payment;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a payment is at Stripe, as far as we know. */
@Embeddable
class IntentState {

    /** After so many refusals in a row a person has to look. */
    private static final int REFUSALS_BEFORE_REST = 3;

    private @Nullable String intent;
    private @Nullable String clientSecret;

    @Enumerated(EnumType.STRING)
    private @Nullable IntentStatus intentStatus;

    private @Nullable Instant captureBefore;
    private int refusals;

    /** True when the payment had no intent before. */
    boolean adopt(IntentSnapshot seen) {
        var first = intent == null;
        if (!seen.intent().equals(intent)) {
            intent = seen.intent();
            intentStatus = seen.status();
        } else if (intentStatus == null || intentStatus.leadsTo(seen.status())) {
            intentStatus = seen.status();
        }
        return first;
    }

    void holdUntil(@Nullable Instant end) {
        captureBefore = end;
    }

    /** For the client who has to act in a browser; null when nobody has to. */
    void keepSecret(@Nullable String secret) {
        clientSecret = secret;
    }

    /** Stripe refused what we asked for. */
    void refuse() {
        refusals++;
    }

    void accept() {
        refusals = 0;
    }

    boolean wasRefused() {
        return refusals > 0;
    }

    boolean isProcessing() {
        return intentStatus == IntentStatus.PROCESSING;
    }

    boolean needsAPerson() {
        return refusals >= REFUSALS_BEFORE_REST;
    }

    @Nullable String intent() {
        return intent;
    }

    @Nullable String clientSecret() {
        return clientSecret;
    }

    @Nullable IntentStatus status() {
        return intentStatus;
    }

    @Nullable Instant captureBefore() {
        return captureBefore;
    }
}
