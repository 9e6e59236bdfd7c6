package io.beautysalon.billing.payment;

import io.beautysalon.contracts.billing.PaymentCancelledCause;
import io.beautysalon.contracts.billing.WaivedCause;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/** How a payment ends, or is meant to end, without money. */
@Embeddable
class PaymentEnd {

    private boolean abandoned;
    private boolean cancelled;
    private boolean lapsing;

    @Enumerated(EnumType.STRING)
    private @Nullable PaymentCancelledCause endCause;

    @Enumerated(EnumType.STRING)
    private @Nullable WaivedCause waivedCause;

    void waive(WaivedCause cause) {
        waivedCause = cause;
    }

    void abandon(PaymentCancelledCause cause) {
        abandoned = true;
        endCause = cause;
    }

    void lapse() {
        lapsing = true;
    }

    void stand() {
        abandoned = false;
    }

    void cancel() {
        cancelled = true;
    }

    boolean isWaived() {
        return waivedCause != null;
    }

    boolean isAbandoned() {
        return abandoned;
    }

    boolean isReplaced() {
        return abandoned && endCause == PaymentCancelledCause.REPLACED;
    }

    boolean isCancelled() {
        return cancelled;
    }

    boolean isLapsing() {
        return lapsing;
    }

    PaymentCancelledCause cause() {
        return endCause == null ? PaymentCancelledCause.EXPIRED : endCause;
    }
}
