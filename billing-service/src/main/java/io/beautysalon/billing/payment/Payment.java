package io.beautysalon.billing.payment;

import io.beautysalon.billing.operation.ReadCounter;
import io.beautysalon.contracts.Money;
import io.beautysalon.contracts.billing.PaymentCancelledCause;
import io.beautysalon.contracts.billing.PaymentEvent;
import io.beautysalon.contracts.billing.WaivedCause;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a client was asked for. Its amounts only grow (a refund's failure apart), so it doesn't
 * matter in which order or how often Stripe's news arrive; everything else is derived from them.
 */
@Entity
@Table(name = "payment")
class Payment {

    /** After so many refusals in a row a person has to look. */
    private static final int REFUSALS_BEFORE_REST = 3;

    @Id private UUID id;
    @Embedded private PaymentTerms terms;
    @Embedded private PaymentAmounts amounts;
    @Embedded private ReadCounter reads;
    private @Nullable Long target;
    private boolean abandoned;
    private boolean cancelled;

    @Enumerated(EnumType.STRING)
    private @Nullable PaymentCancelledCause endCause;

    @Enumerated(EnumType.STRING)
    private @Nullable WaivedCause waivedCause;

    private @Nullable String intent;
    private @Nullable String clientSecret;

    @Enumerated(EnumType.STRING)
    private @Nullable IntentStatus intentStatus;

    private @Nullable Instant captureBefore;
    private int refusals;
    @Version private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Payment() {}

    private Payment(UUID id, PaymentTerms terms) {
        this.id = id;
        this.terms = terms;
        this.amounts = new PaymentAmounts();
        this.reads = new ReadCounter();
    }

    static Payment requested(UUID id, PaymentTerms terms) {
        return new Payment(id, terms);
    }

    /** Nothing is asked: the client pays in the salon. */
    PaymentEvent waive(WaivedCause cause, Occasion occasion) {
        waivedCause = cause;
        return facts(occasion).waived(cause);
    }

    /** The booking stands: what was agreed may be kept. */
    void keepAll() {
        target = terms.requested();
        abandoned = false;
    }

    /** The booking is over: so much may be kept, and nobody has to pay any more. */
    void keepAtMost(long keep) {
        target = Math.min(keep, terms.requested());
        abandoned = true;
        endCause = PaymentCancelledCause.CANCELLED;
    }

    /** The hold is over; who has paid already waits for the booking's answer. */
    void abandon() {
        abandoned = true;
        endCause = PaymentCancelledCause.EXPIRED;
    }

    /** Takes over what Stripe shows and tells what is news in it. */
    List<PaymentEvent> observe(IntentSnapshot seen, Occasion occasion) {
        var news = new ArrayList<PaymentEvent>();
        adopt(seen, occasion, news);
        if (amounts.authorise(seen.authorised())
                && seen.status() == IntentStatus.REQUIRES_CAPTURE) {
            captureBefore = seen.captureBefore();
            news.add(facts(occasion).authorized(seen.captureBefore()));
        }
        var taken = amounts.capture(seen.captured());
        if (taken > 0) {
            news.add(facts(occasion).captured(taken));
        }
        if (seen.status() == IntentStatus.CANCELED && !cancelled) {
            cancelled = true;
            news.add(
                    facts(occasion)
                            .cancelled(
                                    endCause == null ? PaymentCancelledCause.EXPIRED : endCause));
        }
        clientSecret = needsTheClient() ? seen.clientSecret() : null;
        return news;
    }

    private void adopt(IntentSnapshot seen, Occasion occasion, List<PaymentEvent> news) {
        if (intent == null) {
            intent = seen.intent();
            intentStatus = seen.status();
            news.add(facts(occasion).requested());
        } else if (intentStatus == null || intentStatus.leadsTo(seen.status())) {
            intentStatus = seen.status();
        }
    }

    /** A refund has reached the client. */
    PaymentEvent refunded(UUID refund, long amount, Occasion occasion) {
        amounts.refund(amount);
        return facts(occasion).refunded(refund, amount);
    }

    /** A refund that had reached the client came back. */
    void refundFailed(long amount) {
        amounts.takeRefundBack(amount);
    }

    /** Stripe refused what we asked for. */
    void refuse() {
        refusals++;
    }

    void accepted() {
        refusals = 0;
    }

    /**
     * What to do next.
     *
     * @param underway refunds that were asked for and haven't ended, in minor units
     */
    Step nextStep(long underway) {
        if (intent == null || cancelled || refusals >= REFUSALS_BEFORE_REST) {
            return new Step.Rest();
        }
        return Step.towards(target, abandoned, amounts, underway);
    }

    PaymentStatus status() {
        if (waivedCause != null) {
            return PaymentStatus.WAIVED;
        }
        if (cancelled) {
            return PaymentStatus.CANCELLED;
        }
        if (amounts.captured() > 0) {
            return amounts.statusOfTaken();
        }
        if (amounts.authorised() > 0) {
            return PaymentStatus.AUTHORIZED;
        }
        return switch (intentStatus) {
            case null -> PaymentStatus.PREPARING;
            case REQUIRES_ACTION -> PaymentStatus.ACTION_REQUIRED;
            case PROCESSING -> PaymentStatus.PROCESSING;
            default -> PaymentStatus.AWAITING_CLIENT;
        };
    }

    long startRead() {
        return reads.start();
    }

    boolean admitRead(long read) {
        return reads.admit(read);
    }

    private PaymentFacts facts(Occasion occasion) {
        return new PaymentFacts(id, terms, amounts, occasion);
    }

    UUID id() {
        return id;
    }

    PaymentTerms terms() {
        return terms;
    }

    PaymentAmounts amounts() {
        return amounts;
    }

    /** Where it is at Stripe, once it is there. */
    Optional<Charges.Intent> intent() {
        return intent == null
                ? Optional.empty()
                : Optional.of(new Charges.Intent(terms.accountRequired(), intent));
    }

    /**
     * For the browser of the client who has to act. Forgotten as soon as nobody has to; should the
     * client have to act again, the news of that brings it along.
     */
    @Nullable String clientSecret() {
        return clientSecret;
    }

    private boolean needsTheClient() {
        return status() == PaymentStatus.AWAITING_CLIENT
                || status() == PaymentStatus.ACTION_REQUIRED;
    }

    Money requestedAmount() {
        return new Money(terms.requested(), terms.currency());
    }

    @Nullable Instant captureBefore() {
        return captureBefore;
    }
}
