package io.beautysalon.billing.payment;

import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.Money;
import io.beautysalon.contracts.billing.ActionReason;
import io.beautysalon.contracts.billing.DeclineClass;
import io.beautysalon.contracts.billing.DisputeOutcome;
import io.beautysalon.contracts.billing.PaymentActionRequired;
import io.beautysalon.contracts.billing.PaymentAuthorized;
import io.beautysalon.contracts.billing.PaymentCancelled;
import io.beautysalon.contracts.billing.PaymentCancelledCause;
import io.beautysalon.contracts.billing.PaymentCaptured;
import io.beautysalon.contracts.billing.PaymentDisputeClosed;
import io.beautysalon.contracts.billing.PaymentDisputed;
import io.beautysalon.contracts.billing.PaymentEvent;
import io.beautysalon.contracts.billing.PaymentFailed;
import io.beautysalon.contracts.billing.PaymentKind;
import io.beautysalon.contracts.billing.PaymentLapsed;
import io.beautysalon.contracts.billing.PaymentMethod;
import io.beautysalon.contracts.billing.PaymentRefundFailed;
import io.beautysalon.contracts.billing.PaymentRefunded;
import io.beautysalon.contracts.billing.PaymentRequested;
import io.beautysalon.contracts.billing.PaymentWaived;
import io.beautysalon.contracts.billing.RefundFailedCause;
import io.beautysalon.contracts.billing.WaivedCause;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Words what happened to a payment; the totals are those after it. Never a client secret. */
record PaymentFacts(UUID id, PaymentTerms terms, PaymentAmounts amounts, Occasion occasion) {

    /** A fact's own words, after those that all facts about a payment begin with. */
    private interface Wording {

        PaymentEvent after(
                UUID salon,
                UUID payment,
                Instant at,
                Actor actor,
                @Nullable UUID booking,
                @Nullable UUID client,
                PaymentKind kind,
                PaymentMethod method,
                Money captured,
                Money refunded);
    }

    private PaymentEvent fact(Wording wording) {
        return wording.after(
                occasion.salon(),
                id,
                occasion.at(),
                occasion.actor(),
                terms.bookingId(),
                terms.clientId(),
                terms.kind(),
                terms.method(),
                money(amounts.captured()),
                money(amounts.refunded()));
    }

    PaymentEvent requested() {
        var amount = money(terms.requested());
        var mode = terms.captureMode();
        var end = terms.expiresAt();
        return fact((s, p, at, by, b, c, kind, method, taken, back) ->
                new PaymentRequested(
                        s, p, at, by, b, c, kind, method, taken, back, amount, mode, end));
    }

    PaymentEvent waived(WaivedCause cause) {
        return fact((s, p, at, by, b, c, kind, method, taken, back) ->
                new PaymentWaived(s, p, at, by, b, c, kind, method, taken, back, cause));
    }

    PaymentEvent actionRequired(UUID link, ActionReason reason) {
        return fact((s, p, at, by, b, c, kind, method, taken, back) ->
                new PaymentActionRequired(
                        s, p, at, by, b, c, kind, method, taken, back, link, reason));
    }

    PaymentEvent authorized(@Nullable Instant captureBefore) {
        var amount = money(amounts.authorised());
        return fact((s, p, at, by, b, c, kind, method, taken, back) ->
                new PaymentAuthorized(
                        s, p, at, by, b, c, kind, method, taken, back, amount, captureBefore));
    }

    PaymentEvent captured(long amount, long tip, @Nullable String recordedBy) {
        return fact((s, p, at, by, b, c, kind, method, taken, back) ->
                new PaymentCaptured(
                        s,
                        p,
                        at,
                        by,
                        b,
                        c,
                        kind,
                        method,
                        taken,
                        back,
                        money(amount),
                        money(tip),
                        recordedBy));
    }

    PaymentEvent failed(DeclineClass declineClass, int attempt) {
        return fact((s, p, at, by, b, c, kind, method, taken, back) ->
                new PaymentFailed(
                        s, p, at, by, b, c, kind, method, taken, back, declineClass, attempt));
    }

    PaymentEvent cancelled(PaymentCancelledCause cause) {
        return fact((s, p, at, by, b, c, kind, method, taken, back) ->
                new PaymentCancelled(s, p, at, by, b, c, kind, method, taken, back, cause));
    }

    PaymentEvent lapsed() {
        var amount = money(amounts.authorised());
        return fact((s, p, at, by, b, c, kind, method, taken, back) ->
                new PaymentLapsed(s, p, at, by, b, c, kind, method, taken, back, amount));
    }

    PaymentEvent refunded(UUID refund, long amount, List<UUID> lines, @Nullable Long feeRefunded) {
        var fee = feeRefunded == null ? null : money(feeRefunded);
        return fact((s, p, at, by, b, c, kind, method, taken, back) ->
                new PaymentRefunded(
                        s,
                        p,
                        at,
                        by,
                        b,
                        c,
                        kind,
                        method,
                        taken,
                        back,
                        refund,
                        money(amount),
                        lines,
                        fee));
    }

    PaymentEvent refundFailed(UUID refund, long amount, RefundFailedCause cause) {
        return fact((s, p, at, by, b, c, kind, method, taken, back) ->
                new PaymentRefundFailed(
                        s,
                        p,
                        at,
                        by,
                        b,
                        c,
                        kind,
                        method,
                        taken,
                        back,
                        refund,
                        money(amount),
                        cause));
    }

    PaymentEvent disputed(UUID dispute, long amount, String reason, boolean withdrawn) {
        return fact((s, p, at, by, b, c, kind, method, taken, back) ->
                new PaymentDisputed(
                        s,
                        p,
                        at,
                        by,
                        b,
                        c,
                        kind,
                        method,
                        taken,
                        back,
                        dispute,
                        money(amount),
                        reason,
                        withdrawn));
    }

    PaymentEvent disputeClosed(UUID dispute, DisputeOutcome outcome) {
        return fact((s, p, at, by, b, c, kind, method, taken, back) ->
                new PaymentDisputeClosed(
                        s, p, at, by, b, c, kind, method, taken, back, dispute, outcome));
    }

    private Money money(long amount) {
        return new Money(amount, terms.currency());
    }
}
